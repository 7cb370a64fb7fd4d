import { writeGaussian } from '../../../core/gaussian/gaussianText.ts'
import { fromCholesky, type Mixture, moments } from '../../../core/gaussian/mixture.ts'
import { modeOf } from '../../../core/gaussian/mode.ts'
import { writeModes } from '../../../core/gaussian/modesText.ts'
import { unedited } from '../../../core/settings/course.ts'
import { choose, type Experiment } from '../../../core/settings/experiment.ts'
import type { ParamValue } from '../../../core/settings/params.ts'
import { targetFamily } from '../../../core/targets/registry.ts'
import { defaultExperiment } from '../../../objectives/defaults.ts'
import { objectiveById } from '../../../objectives/registry.ts'
import { tf } from '../../activate.ts'
import { createSession } from '../session.ts'

type Settings = Readonly<Record<string, ParamValue>>

/** The experiment that fits `settings` to a mixture on the line or on the plane. */
export function experimentOf(
  p: Mixture,
  settings: Settings,
  training: Partial<Experiment['training']> = {},
): Experiment {
  const isLine = p.every(({ sd }) => sd[1] === 0)
  const kind = isLine ? 'line' : 'plane'
  const family = targetFamily(`drawn${kind}`)!
  return {
    ...defaultExperiment,
    target: choose(family, { modes: writeModes(p.map(modeOf), kind) }),
    training: { ...defaultExperiment.training, every: 10_000, ...training },
    lanes: { ...defaultExperiment.lanes, a: choose(objectiveById('fit')!, settings) },
  }
}

export interface Fitted {
  /** Exact D. */
  readonly value: number
  readonly mean: readonly [number, number]
  /** Σxx, Σxy, Σyy. */
  readonly covariance: readonly [number, number, number]
}

type Moved = Omit<Fitted, 'value'>

/** Mean and covariance of each run after so many steps: D is not measured. */
export async function moved(experiment: Experiment, steps: number): Promise<Moved[]> {
  const session = await createSession(tf, unedited(experiment), 'a')
  await session.advance(steps, Number.POSITIVE_INFINITY)
  const components = await session.components()
  session.dispose()
  return (components ?? []).map((q) => moments(q))
}

/** Each run after so many steps. */
export async function fitted(experiment: Experiment, steps: number): Promise<Fitted[]> {
  const session = await createSession(tf, unedited(experiment), 'a')
  await session.advance(steps, Number.POSITIVE_INFINITY)
  const rows = await session.evaluate([])
  const components = await session.components()
  session.dispose()
  return rows.map((row, r) => ({
    value: row.metrics.divergence,
    ...moments(components?.[r] ?? []),
  }))
}

/** The text of a start. */
export const startText = (
  [x, y]: readonly [number, number],
  [xx, xy, yy]: readonly [number, number, number],
): string => {
  const l11 = Math.sqrt(xx)
  const l21 = xy / l11
  const l22 = Math.sqrt(Math.max(0, yy - l21 ** 2))
  return writeGaussian(fromCholesky(1, [x, y], [l11, l21, l22]))
}
