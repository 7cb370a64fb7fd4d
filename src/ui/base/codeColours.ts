import type { Rgb, Scheme } from './palette.ts'

/**
 * Colours of things that are many and alike, such as codes: as far apart as eight can be, also for eyes
 * that lack a kind of cone, and none is a lane’s. What is more than eight goes on from the first, in another shape.
 */
export const codeColours: Readonly<Record<Scheme, readonly Rgb[]>> = {
  light: [
    [255, 15, 15],
    [55, 15, 95],
    [55, 135, 95],
    [215, 95, 175],
    [135, 15, 15],
    [55, 15, 255],
    [175, 95, 255],
    [95, 15, 55],
  ],
  dark: [
    [255, 215, 95],
    [175, 15, 255],
    [255, 15, 15],
    [95, 255, 255],
    [215, 95, 175],
    [15, 135, 95],
    [215, 255, 175],
    [175, 135, 255],
  ],
}
