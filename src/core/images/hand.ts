import type { Place, Stroke } from './strokes.ts'

/** How a hand places what it draws: everything is a share of the picture's side. */
export interface Hand {
  readonly center: Place
  /** Half the width and half the height of the box. */
  readonly reach: readonly [number, number]
  /** How far the top leans to the right, over half the height. */
  readonly slant: number
}

/** Strokes of the box from −1 to 1 as places in a picture, in pixels. */
export const placed = (
  strokes: readonly Stroke[],
  size: number,
  { center, reach, slant }: Hand,
): Stroke[] =>
  strokes.map((stroke) =>
    stroke.map(
      ([x, y]): Place => [
        size * (center[0] + reach[0] * x - slant * reach[1] * y),
        size * (center[1] + reach[1] * y),
      ],
    ),
  )
