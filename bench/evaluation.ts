import { spread } from '../src/core/record/spread.ts'
import { unedited } from '../src/core/settings/course.ts'
import type { Experiment, LaneName } from '../src/core/settings/experiment.ts'
import { activate, tf } from '../src/engine/activate.ts'
import { createSession, type Session } from '../src/engine/session/session.ts'
import { defaultExperiment } from '../src/objectives/defaults.ts'

const REPETITIONS = 7
/** Alternations in one repetition, and steps of one turn. */
const TURNS = 5
const STEPS = 1000
const forever = Number.POSITIVE_INFINITY

const median = (values: readonly number[]): number => spread(values)?.median ?? Number.NaN
const print = (name: string, value: string): void => console.log(`${name.padEnd(34)} ${value}`)

const withTraining = (training: Partial<Experiment['training']>): Experiment => ({
  ...defaultExperiment,
  training: { ...defaultExperiment.training, ...training },
})

/** Milliseconds of the next steps. */
async function timed(session: Session, steps: number): Promise<number> {
  const began = performance.now()
  await session.advance(session.step + steps, forever)
  return performance.now() - began
}

async function compare(lane: LaneName): Promise<void> {
  const off = await createSession(tf, unedited(withTraining({ every: 2 ** 40 })), lane)
  const on = await createSession(tf, unedited(defaultExperiment), lane)
  for (const session of [off, on]) await timed(session, 2 * STEPS)
  const speeds: { readonly off: number; readonly on: number }[] = []
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    let [without, full] = [0, 0]
    for (let turn = 0; turn < TURNS; turn++) {
      without += await timed(off, STEPS)
      full += await timed(on, STEPS)
    }
    const steps = 1000 * TURNS * STEPS
    speeds.push({ off: steps / without, on: steps / full })
  }
  for (const session of [off, on]) session.dispose()
  const of = (value: (speed: (typeof speeds)[number]) => number) => median(speeds.map(value))
  const share = of((speed) => speed.on / speed.off)
  const name = `lane ${lane}, steps/s: off, on, ratio`
  print(name, `${of((s) => s.off).toFixed(0)}  ${of((s) => s.on).toFixed(0)}  ${share.toFixed(3)}`)
}

/** Every metric of 64 runs, as the page asks for them: with a budget, again and again. */
async function compareTurns(): Promise<void> {
  const session = await createSession(tf, unedited(withTraining({ runs: 64, every: 10 })), 'a')
  const evaluations: number[] = []
  const longest: number[] = []
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    const step = session.step + 10
    await session.advance(step - 1, forever)
    // The step itself, and one run.
    await session.advance(step, 0)
    const turns: number[] = []
    while (session.latest[0].step < step) {
      const began = performance.now()
      await session.advance(step, 250)
      turns.push(performance.now() - began)
    }
    evaluations.push(turns.reduce((sum, turn) => sum + turn, 0))
    longest.push(Math.max(...turns))
  }
  session.dispose()
  print('64 runs, one evaluation, ms', median(evaluations).toFixed(0))
  const worst = Math.max(...longest).toFixed(0)
  print('its longest turn, ms', `${median(longest).toFixed(0)} (worst of ${REPETITIONS}: ${worst})`)
}

export async function main(): Promise<number> {
  await activate('wasm', (message) => {
    throw new Error(message)
  })
  await compare('a')
  await compare('b')
  await compareTurns()
  return 0
}
