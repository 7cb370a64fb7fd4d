import type { PointFacts } from '../../core/record/pointFacts.ts'
import { logMarginal } from '../../objectives/latent/severalCodes.ts'
import type { Tensor3D } from '../../objectives/objective.ts'
import type { Reading } from '../layers/reader.ts'
import { broughtBack } from '../points/broughtBack.ts'
import { inTarget } from '../points/inTarget.ts'
import { mapped } from '../points/mapped.ts'

/** Codes of e(z|x) for a bound on log q(x). */
const CODES = 500

type Asked = Pick<Reading, 'tf' | 'learner' | 'target' | 'latent' | 'noise'>

/** @param at a point in the target's coordinates, `dim` numbers */
export async function pointFacts(of: Asked, at: readonly number[]): Promise<PointFacts> {
  const { tf, learner, target } = of
  const { center, unit } = target.units
  const { dim } = target.space
  const x = Float32Array.from(at, (value, axis) => (value - center[axis]) / unit)
  const read = (map: Parameters<typeof mapped>[3]) => mapped(tf, x, dim, map)
  const { logRatio, critic, criticNoise } = learner
  return {
    at,
    ...(await codeOf(of, x)),
    ...(await densityOf(of, read)),
    ...(logRatio && {
      logRatio: { value: (await read(logRatio))[0], noisy: (criticNoise?.() ?? 0) > 0 },
    }),
    ...(critic && { critic: { label: critic.label, value: (await read(critic.at))[0] } }),
  }
}

type Read = (map: Parameters<typeof mapped>[3]) => Promise<Float32Array>

/** Mean and sd of e(z|x), and what comes back. */
async function codeOf(
  { tf, learner, target, latent }: Asked,
  x: Float32Array,
): Promise<Pick<PointFacts, 'posterior' | 'reconstruction'>> {
  const { posterior } = learner
  const { units, space } = target
  const both = posterior && (await mapped(tf, x, space.dim, posterior))
  const back = await broughtBack(tf, learner, x, space.dim, latent)
  return {
    ...(both && {
      posterior: { mean: [...both.slice(0, latent)], sd: [...both.slice(latent)] },
    }),
    ...(back && { reconstruction: [...inTarget(back, units)] }),
  }
}

/** log q(x), as well as it is known, and of a flow where x is from. */
async function densityOf({ learner, target, noise }: Asked, read: Read) {
  const { logDensity, facts } = learner
  const { dim } = target.space
  const volume = dim * Math.log(target.units.unit)
  const known = <K extends 'exact' | 'flow' | 'bound'>(log: number, kind: K) => ({
    value: log - volume,
    kind,
  })
  if (logDensity) return { logDensity: known((await read(logDensity))[0], 'exact') }
  if (facts?.back) {
    const { back } = facts
    const from = await read((x: Tensor3D) => {
      const { noise: start, logDensity: log } = back(x)
      return start.concat(log.expandDims(2), 2)
    })
    return { logDensity: known(from[dim], 'flow'), noise: [...from.slice(0, dim)] }
  }
  if (!facts?.logWeights) return {}
  const { logWeights } = facts
  const [log] = await read((x: Tensor3D) => logMarginal(logWeights, x, CODES, noise(CODES)))
  return { logDensity: { ...known(log, 'bound'), codes: CODES } }
}
