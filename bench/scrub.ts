import { packSnapshot } from '../src/core/record/snapshot.ts'
import { spread } from '../src/core/record/spread.ts'
import { unedited } from '../src/core/settings/course.ts'
import type { LaneName } from '../src/core/settings/experiment.ts'
import { activate, tf } from '../src/engine/activate.ts'
import { createCheckpoints } from '../src/engine/session/checkpoints.ts'
import { createSession, type Session } from '../src/engine/session/session.ts'
import { defaultExperiment } from '../src/objectives/defaults.ts'

const REPETITIONS = 7
/** Alternations in one repetition, and steps of one turn. */
const TURNS = 5
const STEPS = 500
const forever = Number.POSITIVE_INFINITY

const median = (values: readonly number[]): number => spread(values)?.median ?? Number.NaN
const print = (name: string, value: string): void => console.log(`${name.padEnd(34)} ${value}`)

/** Of this process, in microseconds: what others do at the same time does not count. */
function used(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** What the next steps take, in rounds as the page has them, each with a picture. */
async function timed(session: Session, past: boolean): Promise<number> {
  const began = used()
  const end = session.step + STEPS
  while (session.step < end) {
    await session.advance(Math.min(end, session.step + 50), forever)
    await session.frame({ samples: 1500, layers: [], past })
  }
  return used() - began
}

/** What training costs with pictures and checkpoints kept, against none, in turns. */
async function compare(lane: LaneName): Promise<void> {
  const course = unedited(defaultExperiment)
  const kept = createCheckpoints()
  const off = await createSession(tf, course, lane)
  const on = await createSession(tf, course, lane, undefined, kept)
  for (let turn = 0; turn < 4; turn++)
    for (const [one, past] of [
      [off, false],
      [on, true],
    ] as const)
      await timed(one, past)
  const ratios: number[] = []
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    let [without, full] = [0, 0]
    for (let turn = 0; turn < TURNS; turn++) {
      without += await timed(off, false)
      full += await timed(on, true)
    }
    ratios.push(without / full)
  }
  print(
    `lane ${lane}, speed with a past`,
    `${median(ratios).toFixed(3)} of that without (${ratios.map((ratio) => ratio.toFixed(3)).join(' ')})`,
  )
  const { steps, bytes } = kept
  print(
    `lane ${lane}, checkpoints`,
    `${steps.length} in ${on.step} steps, ${(bytes / 2 ** 20).toFixed(1)} MB, ${(bytes / steps.length / 1024).toFixed(0)} kB each`,
  )
  await alone(on, lane)
  for (const session of [off, on]) session.dispose()
}

/** The same by its parts, which the speed of the machine changes alike: what is kept each 100 steps. */
async function alone(session: Session, lane: LaneName): Promise<void> {
  const times = 300
  const each = async (work: () => unknown) => {
    const began = used()
    for (let i = 0; i < times; i++) await work()
    return (used() - began) / times / 1000
  }
  const { target } = session.reference
  const { samples } = await session.frame({ samples: 2000, layers: [] })
  const saved = await each(() => session.save())
  const packed = await each(() => packSnapshot(0, 0, samples, target.space, target))
  const steps = await each(() => session.advance(session.step + 10, forever))
  const share = (100 * (saved + packed)) / (10 * steps)
  print(
    `lane ${lane}, ms of 100 steps`,
    `${(10 * steps).toFixed(1)}; a checkpoint ${saved.toFixed(3)}, a picture ${packed.toFixed(3)}: ${share.toFixed(2)} %`,
  )
}

export async function main(): Promise<number> {
  await activate('wasm', (message) => {
    throw new Error(message)
  })
  await compare('a')
  await compare('b')
  return 0
}
