import { blur, logDensity, type Mixture } from '../../core/gaussian/mixture.ts'
import { apart, descended, explained, ofSamples } from '../../core/hu/lemma1.ts'
import { type Nodes, nodesAround, thetaOf } from '../../core/hu/nodes.ts'
import type { Tensor, Tensor3D } from '../../objectives/objective.ts'
import { mapped } from '../points/mapped.ts'
import { type Reading, reader } from './reader.ts'

export default reader((reading) => {
  const { learner, target, components } = reading
  const { logRatio } = learner
  const isOne = components?.length === 1
  return logRatio && target.density && isOne
    ? lemma(reading, logRatio, target.density, components)
    : null
})

/** Both sides for p and q as the critic sees them, in the target's coordinates. */
async function lemma(
  { tf, learner, target }: Reading,
  logRatio: NonNullable<Reading['learner']['logRatio']>,
  density: Mixture,
  model: Mixture,
): Promise<Float32Array> {
  const { center, unit } = target.units
  const noise = (learner.criticNoise?.() ?? 0) * unit
  const theta = thetaOf(blur(model, noise)[0])
  const nodes = nodesAround(theta)
  const { dim, x } = nodes
  const seen = blur(density, noise)
  const logP = Float64Array.from(nodes.share, (_, i) =>
    logDensity(seen, x[dim * i], dim === 2 ? x[2 * i + 1] : 0),
  )
  const places = Float32Array.from(x, (at, i) => (at - center[i % dim]) / unit)
  const odds = await mapped(tf, places, dim, logRatio)
  const logD = (at: Tensor) =>
    logRatio(at as Tensor3D)
      .neg()
      .softplus()
      .neg()
      .sum()
  const slope = await mapped(tf, places, dim, (at) => tf.grad(logD)(at))
  const inTarget = slope.map((one) => one / unit)
  const left = descended(nodes, inTarget)
  const right = explained(nodes, theta, odds, logP)
  const single = ofSamples(nodes, inTarget)
  const difference = single > 0 ? apart(left, right) / single : 0
  return Float32Array.from([difference, single, ...moves(nodes, theta, left, right)])
}

/** The mean and the points one sd from it, and where −gradient moves them: x = μ + Lz moves by ∂x/∂θ. */
function moves(
  { dim }: Nodes,
  theta: readonly number[],
  left: readonly number[],
  right: readonly number[],
): number[] {
  const codes =
    dim === 1
      ? [[0], [1], [-1]]
      : [
          [0, 0],
          [1, 0],
          [-1, 0],
          [0, 1],
          [0, -1],
        ]
  const at = (numbers: readonly number[], [z, w]: readonly number[]) =>
    dim === 1
      ? [numbers[0] + numbers[1] * z]
      : [numbers[0] + numbers[2] * z, numbers[1] + numbers[3] * z + numbers[4] * w]
  const down = (gradient: readonly number[], z: readonly number[]) =>
    at(gradient, z).map((one) => -one)
  return codes.flatMap((z) => [...at(theta, z), ...down(left, z), ...down(right, z)])
}
