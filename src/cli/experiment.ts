/** The playground's session without the playground: trains a link's experiment in Node. */
import { type Experiment, type LaneName, laneNames } from '../core/experiment.ts'
import { writeGaussian } from '../core/gaussianText.ts'
import { decode, encode } from '../core/link.ts'
import { activate, tf } from '../engine/backend.ts'
import type { Row, Status } from '../engine/protocol.ts'
import { EXACT } from '../engine/protocol.ts'
import { createSession } from '../engine/session.ts'
import { catalogue } from '../objectives/defaults.ts'
import { everyOf } from '../objectives/every.ts'
import { objectiveById } from '../objectives/registry.ts'
import { type Arguments, readArguments, usage } from './arguments.ts'
import { describeModel } from './model.ts'
import { markdown, modesTable } from './modesTable.ts'
import { progress, write } from './output.ts'
import { sweep } from './sweep.ts'

interface LaneResult {
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

/** @returns the exit status: 0 done, 1 a run diverged, 2 bad arguments */
export async function main(argv: readonly string[]): Promise<number> {
  let options: Arguments
  try {
    options = readArguments(argv)
  } catch (error) {
    process.stderr.write(`experiment: ${(error as Error).message}\n${usage}\n`)
    return 2
  }
  const decoded = decode(options.hash, catalogue)
  for (const sentence of decoded.adjusted) process.stderr.write(`${sentence}\n`)
  const { training } = decoded.experiment
  const runs = options.runs ?? training.runs
  const link = {
    ...decoded,
    experiment: { ...decoded.experiment, training: { ...training, runs } },
  }

  await activate(options.backend, (message) => {
    throw new Error(message)
  })
  if (options.sweep) return sweep(link, options.sweep, options)
  if (options.table) return printTable(link.experiment, options.table)
  const rows: string[] = ['lane,seed,step,metric,value']
  const lanes = {} as Record<LaneName, LaneResult>
  for (const lane of laneNames) {
    lanes[lane] = await train(link.experiment, lane, options, rows)
  }

  const { backend, steps } = options
  const json = { link: encode(link, catalogue), backend, steps, lanes }
  if (options.json) write(options.json, `${JSON.stringify(json, withInfinity, 2)}\n`)
  if (options.csv) write(options.csv, `${rows.join('\n')}\n`)
  if (!options.json && !options.csv) process.stdout.write(summary(lanes))
  const all = laneNames.flatMap((lane) => lanes[lane].runs)
  return all.some(({ status }) => status === 'diverged') ? 1 : 0
}

async function printTable(experiment: Experiment, steps: readonly number[]): Promise<number> {
  try {
    const last = steps[steps.length - 1]
    const { rows, diverged } = await modesTable(experiment, steps, (lane, step) =>
      progress(`lane ${lane.toUpperCase()}`, step, last),
    )
    process.stdout.write(markdown(rows))
    return diverged ? 1 : 0
  } catch (error) {
    process.stderr.write(`experiment: --table: ${(error as Error).message}\n`)
    return 2
  }
}

/** JSON has no infinity, and makes null of it, as of what is not known. */
const withInfinity = (_: string, value: unknown): unknown =>
  value === Number.POSITIVE_INFINITY ? 'Infinity' : value

async function train(
  experiment: Experiment,
  lane: LaneName,
  { steps }: Arguments,
  rows: string[],
): Promise<LaneResult> {
  const session = await createSession(tf, experiment, lane)
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
    await session.advance(Math.min(steps, session.step + every), Number.POSITIVE_INFINITY)
    progress(`lane ${lane.toUpperCase()}`, session.step, steps)
    session.latest.forEach((row, r) => {
      if (row.step !== session.step) return // diverged earlier
      for (const [name, value] of Object.entries(row.metrics)) {
        rows.push([lane, seed + r, row.step, name, value].join(','))
      }
    })
  }
  const seconds = (performance.now() - began) / 1000
  const latest = await session.evaluate()
  const components = await session.components()
  const { target } = session.reference
  const own = objective?.divergence?.(choice.values as never) ?? null
  const result: LaneResult = {
    objective: experiment.lanes[lane].id,
    stepsPerSecond: session.step / seconds,
    runs: latest.map((row, r) => ({
      seed: seed + r,
      status: session.statuses[r],
      ...row,
      ...(components && { model: describeModel(components[r], target, own) }),
    })),
  }
  session.dispose()
  return result
}

function summary(lanes: Readonly<Record<LaneName, LaneResult>>): string {
  const line = (lane: LaneName) => {
    const { objective, runs, stepsPerSecond } = lanes[lane]
    const each = runs.map(({ seed, status, metrics, losses }) => {
      const exact = EXACT in losses ? { [EXACT]: losses[EXACT] } : {}
      const numbers = Object.entries({ ...exact, ...metrics }).map(
        ([name, value]) => `${name} ${value.toPrecision(4)}`,
      )
      return `  seed ${seed} ${status}  ${numbers.join('  ')}`
    })
    const title = `lane ${lane.toUpperCase()}  ${objective}  ${stepsPerSecond.toFixed(0)} steps/s`
    return [title, ...each].join('\n')
  }
  return `${laneNames.map(line).join('\n')}\n`
}
