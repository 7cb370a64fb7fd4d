import type { LaneName } from '../../core/settings/experiment.ts'

export type Rgb = readonly [number, number, number]

/** Colours of one colour scheme, for the canvas. The style sheet (tokens.css) holds the same. */
export interface Palette {
  readonly paper: Rgb
  /** p and everything that belongs to no lane. */
  readonly ink: Rgb
  /** q of each lane: Okabe–Ito blue and vermilion, lightened on dark paper to keep contrast. */
  readonly lane: Readonly<Record<LaneName, Rgb>>
  /** The lane's colour where text stands on it, and that text. */
  readonly badge: Readonly<Record<LaneName, Rgb>>
  readonly onBadge: Rgb
  /**
   * Arms of the diverging map of log p/q, from 0 outwards: `more` where p is denser, `less` where q
   * is. Green and purple, because blue and orange already mean lanes (ColorBrewer PRGn).
   */
  readonly more: readonly Rgb[]
  readonly less: readonly Rgb[]
}

export type Scheme = 'light' | 'dark'

export const palettes: Readonly<Record<Scheme, Palette>> = {
  light: {
    paper: [255, 255, 255],
    ink: [29, 31, 35],
    lane: { a: [0, 114, 178], b: [213, 94, 0] },
    badge: { a: [0, 114, 178], b: [184, 80, 0] },
    onBadge: [255, 255, 255],
    more: [
      [217, 240, 211],
      [127, 191, 123],
      [27, 120, 55],
    ],
    less: [
      [231, 212, 232],
      [175, 141, 195],
      [118, 42, 131],
    ],
  },
  dark: {
    paper: [23, 24, 27],
    ink: [236, 234, 228],
    lane: { a: [74, 168, 224], b: [255, 138, 69] },
    badge: { a: [74, 168, 224], b: [255, 138, 69] },
    onBadge: [17, 17, 17],
    more: [
      [34, 66, 44],
      [52, 122, 72],
      [112, 196, 128],
    ],
    less: [
      [62, 42, 70],
      [116, 72, 134],
      [188, 138, 204],
    ],
  },
}

export const css = ([r, g, b]: Rgb, alpha = 1): string => `rgb(${r} ${g} ${b} / ${alpha})`

/** The lane's name on the screen. */
export const letter: Readonly<Record<LaneName, string>> = { a: 'A', b: 'B' }
