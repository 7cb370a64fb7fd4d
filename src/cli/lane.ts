import { writeGaussian } from '../core/gaussian/gaussianText.ts'
import type { Row } from '../core/record/ensembleRow.ts'
import type { Status } from '../core/record/frame.ts'
import { type Course, editsOf, experimentAt } from '../core/settings/course.ts'
import { type LaneName, laneNames } from '../core/settings/experiment.ts'
import { tf } from '../engine/activate.ts'
import { createSession, type Session } from '../engine/session/session.ts'
import { everyOf } from '../objectives/every.ts'
import { objectiveById } from '../objectives/registry.ts'
import { describeModel } from './model.ts'
import { progress } from './process/output.ts'
import { advance } from './process/turns.ts'

export interface LaneResult {
  readonly objective: string
  readonly stepsPerSecond: number
  readonly runs: readonly {
    readonly seed: number
    readonly status: Status
    readonly step: number
    readonly metrics: Row['metrics']
    readonly losses: Row['losses']
    readonly captured: readonly boolean[]
    readonly found: readonly boolean[]
    readonly shares: readonly number[]
    readonly model?: ReturnType<typeof describeModel>
  }[]
}

/** Lanes that were trained, or begun. */
export type LaneResults = Readonly<Partial<Record<LaneName, LaneResult>>>

export const csvHeader = 'lane,seed,step,metric,value\n'

/**
 * Trains one lane of a course, and says where it is when it is stopped.
 * @param onRows gets lines of the CSV as they are measured
 */
export async function trainLane(
  course: Course,
  lane: LaneName,
  steps: number,
  stopped: AbortSignal,
  onRows: (lines: string) => void,
): Promise<LaneResult> {
  const { experiment } = course
  const session = await createSession(tf, course, lane)
  const choice = experiment.lanes[lane]
  const objective = objectiveById(choice.id)
  const moved = objective?.startMoved?.(choice.values as never, session.reference.target)
  if (moved) {
    const [asked, used] = [moved.asked, moved.used].map(writeGaussian)
    process.stderr.write(
      `lane ${lane.toUpperCase()}: D is infinite at ${asked}, q starts at ${used}\n`,
    )
  }
  const { seed } = experiment.training
  const every = everyOf(experiment, lane)
  const began = performance.now()
  while (session.step < steps && session.statuses.includes('ok')) {
    if (!(await advance(session, Math.min(steps, session.step + every), stopped))) break
    progress(`lane ${lane.toUpperCase()}`, session.step, steps)
    onRows(csvLines(session, lane, seed))
  }
  const seconds = (performance.now() - began) / 1000
  const latest = await session.evaluate()
  const components = await session.components()
  const { target } = session.reference
  const reached = experimentAt({ ...course, edits: editsOf(course, lane) }, session.step)
  const own = objective?.divergence?.(reached.lanes[lane].values as never) ?? null
  const result: LaneResult = {
    objective: choice.id,
    stepsPerSecond: session.step / seconds,
    runs: latest.map((row, r) => ({
      seed: seed + r,
      status: session.statuses[r],
      ...row,
      losses: publishedLosses(row),
      ...(components && { model: describeModel(components[r], target, own) }),
    })),
  }
  session.dispose()
  return result
}

/** The exact divergence among the losses. */
const EXACT = 'exact D'

/**
 * What readers of the JSON have always found: the exact divergence stands among the losses too, before
 * all others. It is the metric `divergence`.
 */
const publishedLosses = ({ losses, metrics: { divergence } }: Row): Row['losses'] =>
  divergence === undefined ? losses : { [EXACT]: divergence, ...losses }

/** The evaluation of this step; what diverged earlier has none. */
const csvLines = ({ latest, step }: Session, lane: LaneName, seed: number): string =>
  latest
    .flatMap((row, r) => {
      const metrics = row.step === step ? Object.entries(row.metrics) : []
      return metrics.map(([name, value]) => `${[lane, seed + r, step, name, value].join(',')}\n`)
    })
    .join('')

/** For a terminal. */
export function summary(lanes: LaneResults): string {
  const line = (lane: LaneName) => {
    const result = lanes[lane]
    if (!result) return []
    const { objective, runs, stepsPerSecond } = result
    const each = runs.map(({ seed, status, metrics: { divergence, ...metrics } }) => {
      const exact: Row['metrics'] = divergence === undefined ? {} : { [EXACT]: divergence }
      const numbers = Object.entries({ ...exact, ...metrics }).map(
        ([name, value]) => `${name} ${value.toPrecision(4)}`,
      )
      return `  seed ${seed} ${status}  ${numbers.join('  ')}`
    })
    const title = `lane ${lane.toUpperCase()}  ${objective}  ${stepsPerSecond.toFixed(0)} steps/s`
    return [title, ...each]
  }
  return laneNames
    .flatMap(line)
    .map((each) => `${each}\n`)
    .join('')
}
