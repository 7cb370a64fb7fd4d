/** A place in a picture: from the left and from the top, in a box from −1 to 1 each way. */
export type Place = readonly [x: number, y: number]

/** What a pen draws without being lifted: straight from place to place. */
export type Stroke = readonly Place[]

/** Degrees between two places of an arc: at 28 pixels the chord is a tenth of a pixel off at most. */
const STEP = 22.5

/**
 * A part of an ellipse.
 * @param from in degrees: 0 is right, 90 down
 * @param to less than `from`, where it turns the other way
 */
export function arc(
  [x, y]: Place,
  [across, down]: readonly [number, number],
  from: number,
  to: number,
): Stroke {
  const count = Math.ceil(Math.abs(to - from) / STEP)
  return Array.from({ length: count + 1 }, (_, i): Place => {
    const angle = ((from + ((to - from) * i) / count) * Math.PI) / 180
    return [x + across * Math.cos(angle), y + down * Math.sin(angle)]
  })
}

/** A whole ellipse. */
export const ellipse = (center: Place, radii: readonly [number, number]): Stroke =>
  arc(center, radii, 0, 360)

/** Upside down. */
export const turned = (strokes: readonly Stroke[]): readonly Stroke[] =>
  strokes.map((stroke) => stroke.map(([x, y]): Place => [-x, -y]))
