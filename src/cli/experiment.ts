/** The playground's session without the playground: trains a link's experiment in Node. */
import { writeFileSync } from 'node:fs'
import { type Experiment, type LaneName, laneNames } from '../core/experiment.ts'
import { decode, encode } from '../core/link.ts'
import { activate, tf } from '../engine/backend.ts'
import type { Row, Status } from '../engine/protocol.ts'
import { createSession } from '../engine/session.ts'
import { catalogue } from '../objectives/defaults.ts'
import { type Arguments, readArguments, usage } from './arguments.ts'

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
    readonly shares: readonly number[]
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
  const link = decode(options.hash, catalogue)
  for (const sentence of link.adjusted) process.stderr.write(`${sentence}\n`)

  await activate(options.backend, (message) => {
    throw new Error(message)
  })
  const rows: string[] = ['lane,seed,step,metric,value']
  const lanes = {} as Record<LaneName, LaneResult>
  for (const lane of laneNames) {
    lanes[lane] = await train(link.experiment, lane, options, rows)
  }

  const { backend, steps } = options
  const json = { link: encode(link, catalogue), backend, steps, lanes }
  if (options.json) write(options.json, `${JSON.stringify(json, null, 2)}\n`)
  if (options.csv) write(options.csv, `${rows.join('\n')}\n`)
  if (!options.json && !options.csv) process.stdout.write(summary(lanes))
  const runs = laneNames.flatMap((lane) => lanes[lane].runs)
  return runs.some(({ status }) => status === 'diverged') ? 1 : 0
}

async function train(
  experiment: Experiment,
  lane: LaneName,
  { steps, runs }: Arguments,
  rows: string[],
): Promise<LaneResult> {
  const session = await createSession(tf, experiment, lane, runs)
  const { seed, every } = experiment.training
  const began = performance.now()
  while (session.step < steps && session.statuses.includes('ok')) {
    await session.advance(Math.min(steps, session.step + every), Number.POSITIVE_INFINITY)
    progress(lane, session.step, steps)
    session.latest.forEach((row, r) => {
      if (row.step !== session.step) return // diverged earlier
      for (const [name, value] of Object.entries(row.metrics)) {
        rows.push([lane, seed + r, row.step, name, value].join(','))
      }
    })
  }
  const seconds = (performance.now() - began) / 1000
  const latest = await session.evaluate()
  const result: LaneResult = {
    objective: experiment.lanes[lane].id,
    stepsPerSecond: session.step / seconds,
    runs: latest.map((row, r) => ({ seed: seed + r, status: session.statuses[r], ...row })),
  }
  session.dispose()
  return result
}

/** One line on a terminal, nothing in a log. */
function progress(lane: LaneName, step: number, steps: number): void {
  if (!process.stderr.isTTY) return
  const filled = Math.round((24 * step) / steps)
  const bar = '█'.repeat(filled) + '░'.repeat(24 - filled)
  process.stderr.write(`\rlane ${lane.toUpperCase()} ${bar} ${step}/${steps}`)
  if (step >= steps) process.stderr.write('\n')
}

function write(file: string, text: string): void {
  if (file === '-') process.stdout.write(text)
  else writeFileSync(file, text)
}

function summary(lanes: Readonly<Record<LaneName, LaneResult>>): string {
  const line = (lane: LaneName) => {
    const { objective, runs, stepsPerSecond } = lanes[lane]
    const each = runs.map(({ seed, status, metrics }) => {
      const numbers = Object.entries(metrics).map(
        ([name, value]) => `${name} ${value.toPrecision(4)}`,
      )
      return `  seed ${seed} ${status}  ${numbers.join('  ')}`
    })
    const title = `lane ${lane.toUpperCase()}  ${objective}  ${stepsPerSecond.toFixed(0)} steps/s`
    return [title, ...each].join('\n')
  }
  return `${laneNames.map(line).join('\n')}\n`
}
