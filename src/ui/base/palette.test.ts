import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { palettes, type Rgb } from './palette.ts'

const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map((channel) => {
    const c = channel / 255
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG 2 contrast ratio. */
const contrast = (a: Rgb, b: Rgb): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

test('text can be read and marks can be seen on paper, light and dark', () => {
  for (const { paper, ink, lane, badge, onBadge } of Object.values(palettes)) {
    expect(contrast(ink, paper)).toBeGreaterThan(7)
    for (const name of ['a', 'b'] as const) {
      expect(contrast(lane[name], paper)).toBeGreaterThan(3)
      expect(contrast(badge[name], paper)).toBeGreaterThan(4.5)
      expect(contrast(badge[name], onBadge)).toBeGreaterThan(4.5)
    }
  }
})

test('the style sheet wears the same colours', () => {
  const sheet = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
  const hex = (rgb: Rgb) => `#${rgb.map((c) => c.toString(16).padStart(2, '0')).join('')}`
  for (const { paper, ink, lane, badge } of Object.values(palettes)) {
    expect(sheet).toContain(`--paper: ${hex(paper)}`)
    expect(sheet).toContain(`--ink: ${hex(ink)}`)
    for (const name of ['a', 'b'] as const) {
      expect(sheet).toContain(`--${name}: ${hex(lane[name])}`)
      expect(sheet).toContain(`--${name}-ink: ${hex(badge[name])}`)
    }
  }
})
