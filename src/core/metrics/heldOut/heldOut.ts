/** Data that no training has seen, for what is asked of points of p rather than of samples of q. */
import { logDensity } from '../../gaussian/mixture.ts'
import { once } from '../../numerics/once.ts'
import { draw } from '../../source/draw.ts'
import type { Cloud } from '../../space/cloud.ts'
import { stream } from '../../space/random.ts'
import type { Space } from '../../space/space.ts'
import type { Target } from '../../targets/target.ts'

/** Points of p: means over them have an error of the spread of what is meant over √500. */
const SIZE = 500
/** Of images fewer, because each takes a hundred times as long. */
const IMAGES = 100

const sizeIn = ({ kind }: Space): number => (kind === 'image' ? IMAGES : SIZE)

/** The same at every evaluation, so that a curve moves only where the model does. */
export const heldOut = once(
  ({ source, space }: Target): Cloud =>
    draw(source, space, sizeIn(space), { seed: 0, stream: stream('evaluation.heldOut'), step: 0 }),
)

/** The mean of log p over the held-out data, in nats; null where p is known by its points alone. */
export function meanLogP(target: Target): number | null {
  const { density, space } = target
  if (!density) return null
  const { values } = heldOut(target)
  let sum = 0
  for (let i = 0; i < SIZE; i++) {
    const [x, y = 0] = values.subarray(i * space.dim, (i + 1) * space.dim)
    sum += logDensity(density, x, y)
  }
  return sum / SIZE
}
