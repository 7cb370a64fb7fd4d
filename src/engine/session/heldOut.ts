import { heldOut } from '../../core/metrics/heldOut/heldOut.ts'
import type { Fact, Facts } from '../../core/metrics/metric.ts'
import type { Target } from '../../core/targets/target.ts'
import type { LearnerFacts } from '../../objectives/facts.ts'
import { logMarginal } from '../../objectives/latent/severalCodes.ts'
import type { Learner, TF } from '../../objectives/objective.ts'
import { seededNoise } from '../backend/noise.ts'
import { inStandard } from '../points/inStandard.ts'
import { logDensityOf } from '../points/logDensityOf.ts'
import { mapped } from '../points/mapped.ts'

/** Codes for each point; an image takes more of them to be explained. */
const CODES = { line: 50, plane: 50, image: 500 }
/** Points at a time, and codes of them, so that a wide network does not take hundreds of megabytes. */
const BLOCK = { points: 100, codes: 5000 }
/** A point is missed where the data are so much denser than the model. */
const DENSER = 10

/** `logMarginal` of a single run at each point, in nats, of x in standard units: `[n]`. */
export async function logMarginals(
  tf: TF,
  logWeights: NonNullable<LearnerFacts['logWeights']>,
  points: Float32Array,
  dim: number,
  k: number,
  seed: number,
): Promise<Float32Array> {
  const all = new Float32Array(points.length / dim)
  const size = Math.max(1, Math.min(BLOCK.points, Math.floor(BLOCK.codes / k)))
  for (let at = 0; at < all.length; at += size) {
    const block = points.slice(at * dim, (at + size) * dim)
    const bound = await mapped(tf, block, dim, (x) => {
      const noise = seededNoise(tf, [seed], x.shape[1] * k, 'evaluate', at / size)
      return logMarginal(logWeights, x, k, noise)
    })
    all.set(bound, at)
  }
  return all
}

/** What held-out data tell of a single run, of what is wanted and its learner lets be told. */
export async function heldOutFacts(
  tf: TF,
  learner: Learner,
  wanted: readonly Fact[],
  target: Target,
  seed: number,
): Promise<Facts> {
  const wants = (fact: Fact) => wanted.includes(fact)
  const { facts } = learner
  const logDensity = wants('likelihood') ? logDensityOf(learner) : null
  const logWeights = wants('bound') || wants('missed') ? facts?.logWeights : null
  if (!logDensity && !logWeights) return {}
  const { space, units } = target
  const { dim } = space
  const points = inStandard(heldOut(target).values, units)
  // log q of x in its own units is less by the logarithm of a unit of volume.
  const meanOf = (logs: Float32Array) =>
    logs.reduce((sum, one) => sum + one, 0) / logs.length - dim * Math.log(units.unit)
  const exact = logDensity && {
    likelihood: meanOf(await mapped(tf, points, dim, logDensity)),
  }
  if (!logWeights) return { ...exact }
  const logQ = await logMarginals(tf, logWeights, points, dim, CODES[space.kind], seed)
  const known = { ...exact, bound: meanOf(logQ) }
  if (!facts?.logData || !wants('missed')) return known
  const logD = await mapped(tf, points, dim, facts.logData)
  const missed = logD.filter((one, i) => one - logQ[i] > Math.log(DENSER)).length / logQ.length
  return { ...known, missed }
}
