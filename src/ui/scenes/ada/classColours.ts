import type { Rgb, Scheme } from '../../base/palette.ts'

/** Of classes: what of Okabe and Ito's colours no lane has; numbers in the picture say the same. */
export const classColours: Readonly<Record<Scheme, readonly Rgb[]>> = {
  light: [
    [0, 158, 115],
    [214, 140, 0],
    [190, 90, 150],
    [60, 160, 220],
    [120, 120, 120],
  ],
  dark: [
    [40, 190, 145],
    [240, 175, 40],
    [220, 140, 190],
    [110, 190, 240],
    [165, 165, 165],
  ],
}
