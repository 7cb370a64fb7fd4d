/** `npm run tendencies [-- --write]`: what every objective does to the modes of the default ring. */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { unedited } from '../core/settings/course.ts'
import { activate, tf } from '../engine/activate.ts'
import { createSession } from '../engine/session/session.ts'
import {
  covering,
  type Outcome,
  type Trial,
  tendencyOf,
  trialExperiment,
  trialSeeds,
  trialSteps,
  trials,
} from '../objectives/tendency.ts'
import { progress } from './process/output.ts'
import { table } from './process/table.ts'

/** Each run's captured modes, and its share of samples on a mode, to three digits. */
export async function outcomeOf(trial: Trial, seeds = trialSeeds): Promise<Outcome> {
  const { training, ...rest } = trialExperiment(trial)
  const experiment = { ...rest, training: { ...training, runs: seeds } }
  const session = await createSession(tf, unedited(experiment), 'a')
  while (session.step < trialSteps && session.statuses.includes('ok')) {
    await session.advance(trialSteps, 1000)
    progress(trial.key, session.step, trialSteps)
  }
  const rows = await session.evaluate([])
  session.dispose()
  return {
    modes: rows.map(({ metrics }) => metrics.modes),
    onMode: rows.map(({ metrics }) => Number(metrics.highQuality.toFixed(3))),
  }
}

/** JSON with a list a line, as the formatter has it. */
const written = (outcomes: readonly (readonly [string, Outcome])[]): string => {
  const entries = outcomes.map(
    ([key, { modes, onMode }]) =>
      `  "${key}": {\n    "modes": [${modes.join(', ')}],\n    "onMode": [${onMode.join(', ')}]\n  }`,
  )
  return `{\n${entries.join(',\n')}\n}\n`
}

/** @throws Error that says which argument cannot be used */
function read(argv: readonly string[]) {
  const { values } = parseArgs({
    args: [...argv],
    options: { write: { type: 'boolean' }, only: { type: 'string' } },
  })
  const ids = new Set(trials.map(({ objective }) => objective.id))
  const named = values.only?.split(',')
  const unknown = named?.find((id) => !ids.has(id))
  if (unknown !== undefined) {
    throw new Error(`--only must be of ${[...ids].join(',')}, not “${unknown}”`)
  }
  return {
    write: values.write ?? false,
    chosen: trials.filter(({ objective }) => named?.includes(objective.id) ?? true),
  }
}

/** @returns the exit status: tendencies.txt lists them; an internal error is thrown */
export async function main(argv: readonly string[]): Promise<number> {
  let job: ReturnType<typeof read>
  try {
    job = read(argv)
  } catch (error) {
    process.stderr.write(`tendencies: ${(error as Error).message}\n`)
    return 2
  }
  const { chosen, write } = job
  await activate('wasm', (message) => {
    throw new Error(message)
  })
  const found: Record<string, Outcome> = {}
  for (const trial of chosen) found[trial.key] = await outcomeOf(trial)
  const rows = Object.entries(found).map(([key, outcome]) => [
    key,
    tendencyOf(outcome),
    `${covering(outcome)} of ${outcome.modes.length}`,
    outcome.modes.join(' '),
    outcome.onMode.join(' '),
  ])
  process.stdout.write(
    `${table([['objective', 'tendency', 'all modes', 'modes by seed', 'on a mode'], ...rows])}\n`,
  )
  if (write) {
    // The program itself runs from a folder of its own.
    const file = 'src/objectives/measured.json'
    const known = JSON.parse(readFileSync(file, 'utf8'))
    const merged: Readonly<Record<string, Outcome>> = { ...known, ...found }
    const kept = trials.flatMap(({ key }) => (merged[key] ? [[key, merged[key]] as const] : []))
    writeFileSync(file, written(kept))
  }
  return 0
}
