import { expect, test } from 'vitest'
import { signs } from './letters.ts'

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(colour: string): number {
  const digits =
    colour.length === 4 ? [...colour.slice(1)].map((d) => d + d) : colour.slice(1).match(/../g)
  const [r, g, b] = (digits ?? []).map((pair) => {
    const share = Number.parseInt(pair, 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

test('a letter on its colour can be read from afar', () => {
  for (const { colour, ink } of signs) {
    const [dark, light] = [luminance(colour), luminance(ink)].sort((a, b) => a - b)
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThan(4.5)
  }
})

test('letters, shapes and colours are each an option’s own, and no lane’s', () => {
  for (const key of ['letter', 'path', 'colour'] as const)
    expect(new Set(signs.map((sign) => sign[key])).size).toBe(4)
  for (const { letter, colour } of signs) {
    expect(['A', 'B']).not.toContain(letter)
    expect(['#0072b2', '#d55e00']).not.toContain(colour)
  }
})
