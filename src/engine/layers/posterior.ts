import { covarianceOf, type Spread } from '../../core/gaussian/spread.ts'
import { draw } from '../../core/source/draw.ts'
import { stream } from '../../core/space/random.ts'
import { gaussiansOf, type Target } from '../../core/targets/target.ts'
import { codeVariances } from '../../objectives/latent/activeCodes.ts'
import { inStandard } from '../points/inStandard.ts'
import { mapped } from '../points/mapped.ts'
import { type Reading, reader } from './reader.ts'

/** Points of each mode, and of how many e(z|x) is seen. */
const [POINTS, SEEN] = [96, 2]
/** Of a shape, whose points are one group. */
const ONE_GROUP = { points: 1000, seen: 24 }

export default reader((reading) => {
  const { posterior } = reading.learner
  return posterior ? codes(reading, posterior) : null
})

/** Points of data, mode by mode, the same at every step. */
function groupsOf(target: Target): { readonly groups: Float32Array[]; readonly seen: number } {
  const { source, space } = target
  const key = { seed: 0, stream: stream('layer/posterior'), step: 0 }
  const modes = gaussiansOf(target)
  if (modes.length === 0) {
    const { values } = draw(source, space, ONE_GROUP.points, key)
    return { groups: [values], seen: ONE_GROUP.seen }
  }
  const groups = modes.map((mode, k) => {
    const mixture = [{ ...mode, weight: 1 }]
    return draw({ type: 'mixture', mixture }, space, POINTS, { ...key, step: k }).values
  })
  return { groups, seen: SEEN }
}

async function codes(
  { tf, target, latent }: Reading,
  posterior: NonNullable<Reading['learner']['posterior']>,
): Promise<Float32Array> {
  const { dim } = target.space
  const { groups, seen } = groupsOf(target)
  const points = Float32Array.from(groups.flatMap((group) => [...group]))
  const standard = inStandard(points, target.units)
  const all = await mapped(tf, standard, dim, posterior)
  /** Mean and sd of one dimension of the codes of points from … to. */
  const spreads = (axis: number, from: number, to: number): Spread[] =>
    Array.from({ length: to - from }, (_, i) => {
      const at = 2 * latent * (from + i)
      return { mean: all[at + axis], sd: all[at + latent + axis] }
    })
  const [first, second] = mostTelling(all, latent)
  const out = [first, second, groups.length]
  const single: number[] = []
  let from = 0
  for (const group of groups) {
    const to = from + group.length / dim
    const [x, y] = [spreads(first, from, to), spreads(second, from, to)]
    out.push(...covarianceOf(x, y))
    for (let i = 0; i < seen; i++) single.push(x[i].mean, y[i].mean, x[i].sd, y[i].sd)
    from = to
  }
  return Float32Array.from([...out, ...single])
}

/** The two dimensions whose means vary most; of a code of one dimension it twice. */
function mostTelling(all: Float32Array, latent: number): readonly [number, number] {
  const variances = codeVariances(all, latent)
  const order = [...variances.keys()].sort((a, b) => variances[b] - variances[a]).slice(0, 2)
  const [first, second = first] = order.sort((a, b) => a - b)
  return [first, second]
}
