import type { Pictures } from './pictures.ts'

/** Pictures whose edges are looked at. */
const looks = 500

/** Whether pictures are dark on light, as print is: by the mean level along their edges. */
export function hasLightGround({ width, height, channels, count, pixels }: Pictures): boolean {
  // Of photographs in colour neither dark nor light is the ground.
  if (channels === 3) return false
  const plane = width * height
  let [sum, edges] = [0, 0]
  for (let i = 0; i < count; i += Math.ceil(count / looks)) {
    for (let k = 0; k < plane; k++) {
      const [x, y] = [k % width, Math.floor(k / width)]
      if (x > 0 && y > 0 && x < width - 1 && y < height - 1) continue
      sum += pixels[i * plane + k]
      edges++
    }
  }
  return sum > 127.5 * edges
}
