import {
  type Fingerprint,
  fingerprintOf,
  fingerprintSamples,
  type Paused,
} from '../../core/record/fingerprint.ts'
import type { Course } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import { type LaneName, laneNames } from '../../core/settings/experiment.ts'
import { ownOf } from '../../core/targets/registry.ts'
import type { Again } from '../../core/worksheet/verdict.ts'
import { type Client, createClient } from '../../engine/wire/client.ts'
import type { Spawn } from '../../engine/wire/line.ts'
import { catalogue } from '../../objectives/defaults.ts'

export interface Repeating {
  /** Resolves when every run is made, or after `stop`. */
  readonly finished: Promise<void>
  stop(): void
}

/** A worker hands over at least so often, in ms: that is how fine the progress is. */
const BUDGET = 250

/**
 * Makes runs again that were handed in, one after the other, each lane in a worker of its own, on wasm.
 * @param onFound is told what a run shows; null: it could not be made
 * @param onProgress is told the share of all steps that are made
 */
export function repeat(
  spawn: Spawn,
  runs: ReadonlyMap<string, Again>,
  onFound: (key: string, found: Fingerprint | null) => void,
  onProgress: (share: number) => void,
): Repeating {
  const clients: Readonly<Record<LaneName, Client>> = {
    a: createClient(spawn, () => {}),
    b: createClient(spawn, () => {}),
  }
  const all = [...runs.values()].reduce((sum, { fingerprint }) => sum + fingerprint.step, 0)
  let stopped = false
  let run = 0
  let before = 0

  const train = async (
    lane: LaneName,
    course: Course,
    again: Again,
    onStep: (n: number) => void,
  ) => {
    const { step, run: shown } = again.fingerprint
    const of = { run, lane } as const
    const client = clients[lane]
    const wanted = { samples: fingerprintSamples, layers: [], shown }
    let frame = (await client.start({ type: 'start', ...of, course, backend: 'wasm', wanted }))
      ?.frame
    const advance = { type: 'advance', run: of.run, until: step, budget: BUDGET } as const
    while (frame && frame.step < step && frame.status === 'ok') {
      frame = (await client.advance({ ...advance, wanted }))?.frame
      if (frame) onStep(frame.step)
    }
    // The picture of the step itself, with its numbers, also where none are due.
    const last = (await client.advance({ ...advance, wanted: { ...wanted, measure: true } }))?.frame
    return last ? ({ backend: 'wasm', frame: last, measured: last.now } satisfies Paused) : null
  }

  const make = async (again: Again): Promise<Fingerprint | null> => {
    const course = decode(again.link, catalogue)
    const own = ownOf(course.experiment.target)
    // The images of a person are in no link.
    if (own && !own.here) return null
    run++
    const made = { a: 0, b: 0 }
    const [a, b] = await Promise.all(
      laneNames.map((lane) =>
        train(lane, course, again, (step) => {
          made[lane] = step
          onProgress((before + Math.min(made.a, made.b)) / all)
        }),
      ),
    )
    return a && b && fingerprintOf({ a, b })
  }

  const work = async () => {
    for (const [key, again] of runs) {
      // A stranger's link may ask for what there is not.
      const found = await make(again).catch(() => null)
      if (stopped) return
      before += again.fingerprint.step
      onFound(key, found)
      onProgress(before / all)
    }
    stop()
  }
  const stop = () => {
    stopped = true
    for (const lane of laneNames) clients[lane].stop()
  }
  return { finished: work(), stop }
}
