import type { Place, Stroke } from './strokes.ts'

/**
 * Draws strokes with a round pen, in pixels: a pixel whose centre is d from the nearest line is
 * covered to width/2 − d + ½, as by a straight edge at that distance, and at most whole.
 * @param picture `size`² numbers, 0 (ground) … 1 (ink), row by row from the top left; drawn upon
 * @param width of the pen
 */
export function ink(
  picture: Float32Array,
  size: number,
  strokes: readonly Stroke[],
  width: number,
): void {
  for (const stroke of strokes) {
    for (let i = 1; i < stroke.length; i++) {
      segment(picture, size, stroke[i - 1], stroke[i], width / 2 + 0.5)
    }
  }
}

/** @param reach distance at which nothing of a pixel is covered */
function segment(
  picture: Float32Array,
  size: number,
  [ax, ay]: Place,
  [bx, by]: Place,
  reach: number,
): void {
  const [dx, dy] = [bx - ax, by - ay]
  const squared = dx * dx + dy * dy
  const left = Math.max(0, Math.floor(Math.min(ax, bx) - reach))
  const right = Math.min(size - 1, Math.ceil(Math.max(ax, bx) + reach))
  const top = Math.max(0, Math.floor(Math.min(ay, by) - reach))
  const bottom = Math.min(size - 1, Math.ceil(Math.max(ay, by) + reach))
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const [x, y] = [column + 0.5 - ax, row + 0.5 - ay]
      const along = squared > 0 ? Math.min(1, Math.max(0, (x * dx + y * dy) / squared)) : 0
      const [gapX, gapY] = [x - along * dx, y - along * dy]
      const covered = Math.min(1, reach - Math.sqrt(gapX * gapX + gapY * gapY))
      const at = row * size + column
      if (covered > picture[at]) picture[at] = covered
    }
  }
}
