import type { Rgb, Scheme } from './palette.ts'

/**
 * Colours of things that are many and alike, such as codes: as far apart as eight can be, also for eyes
 * that lack a kind of cone. What is more than eight goes on from the first, in another shape.
 */
export const codeColours: Readonly<Record<Scheme, readonly Rgb[]>> = {
  light: [
    [255, 95, 15],
    [15, 15, 95],
    [55, 135, 135],
    [215, 55, 215],
    [135, 15, 15],
    [135, 15, 255],
    [175, 135, 95],
    [95, 15, 55],
  ],
  dark: [
    [255, 215, 135],
    [15, 95, 255],
    [255, 135, 255],
    [175, 255, 55],
    [215, 55, 95],
    [135, 255, 255],
    [175, 55, 175],
    [255, 15, 15],
  ],
}
