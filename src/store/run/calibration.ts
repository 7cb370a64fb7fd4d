import type { BackendName, Rates } from '../../core/record/backend.ts'
import { failureOf } from '../../core/record/failure.ts'
import type { Reason } from '../../core/record/notice.ts'
import type { Experiment, LaneName } from '../../core/settings/experiment.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { createClient } from '../../engine/wire/client.ts'
import type { Spawn } from '../../engine/wire/line.ts'
import { objectiveById } from '../../objectives/registry.ts'
import { browserMemory, type Memory } from '../storage.ts'

export interface Chosen {
  readonly name: BackendName
  readonly reason: Reason
}

/** Finds the faster backend for an experiment, and remembers it. */
export interface Calibration {
  /** What an earlier measurement found, if there was one. */
  known(experiment: Experiment, lane: LaneName): Chosen | null
  /** Measures in a worker of its own; takes two seconds at most where there is a GPU. */
  measure(experiment: Experiment, lane: LaneName): Promise<Chosen>
}

const STORE = 'modescope.backends'
const CAPACITY = 40

/** Whatever decides speed: sizes and recipe, but not rates or seed, nor the target but for its pictures' size. */
function shape({ target, training, lanes }: Experiment, lane: LaneName): string {
  const { runs, batch, depth, width, activation, latent, optimiser, network } = training
  const { id, values } = lanes[lane]
  const recipe = Object.entries(objectiveById(id)?.params ?? {})
    .filter(([, { kind }]) => kind === 'choice' || kind === 'int')
    .map(([name]) => values[name])
  const family = targetFamily(target.id)
  const pictures = family?.kind === 'image' ? [network, family.build(target.values).space.dim] : []
  const sizes = [runs, batch, depth, width, activation, latent, optimiser, ...pictures]
  return [id, ...recipe, ...sizes].join(' ')
}

/** The faster of the two. */
export const fasterOf = (rates: Rates): Chosen => ({
  name: rates.webgpu > rates.wasm ? 'webgpu' : 'wasm',
  reason: { code: 'measured', rates },
})

export function createCalibration(spawn: Spawn, storage: Memory = browserMemory()): Calibration {
  const chosen = new Map<string, Chosen>(read(storage))
  let runs = 0
  let queue: Promise<unknown> = Promise.resolve()

  const measureNow = async (experiment: Experiment, lane: LaneName): Promise<Chosen> => {
    const key = shape(experiment, lane)
    const known = chosen.get(key)
    if (known) return known
    const client = createClient(spawn, () => {})
    try {
      const answer = await client.calibrate({ type: 'calibrate', run: runs++, lane, experiment })
      const found = fasterOf(answer?.rates ?? { wasm: 0, webgpu: 0 })
      chosen.set(key, found)
      write(storage, [...chosen].slice(-CAPACITY))
      return found
    } catch (error) {
      return { name: 'wasm', reason: { code: 'webgpuFailed', failure: failureOf(error) } }
    } finally {
      client.stop()
    }
  }

  return {
    known: (experiment, lane) => chosen.get(shape(experiment, lane)) ?? null,
    measure(experiment, lane) {
      // One after the other: two lanes measured at once would slow each other down.
      const result = queue.then(() => measureNow(experiment, lane))
      queue = result
      return result
    },
  }
}

function read(storage: Memory): [string, Chosen][] {
  try {
    const entries: unknown = JSON.parse(storage.getItem(STORE) ?? '[]')
    return Array.isArray(entries) ? entries.filter(isEntry) : []
  } catch {
    return []
  }
}

/** What an older version or a curious hand left behind is measured again. */
const isEntry = (entry: unknown): entry is [string, Chosen] =>
  Array.isArray(entry) &&
  typeof entry[0] === 'string' &&
  ['wasm', 'webgpu'].includes(entry[1]?.name) &&
  entry[1].reason?.code === 'measured' &&
  [entry[1].reason.rates?.wasm, entry[1].reason.rates?.webgpu].every(Number.isFinite)

function write(storage: Memory, entries: readonly (readonly [string, Chosen])[]): void {
  try {
    storage.setItem(STORE, JSON.stringify(entries))
  } catch {
    // Private windows may forbid it; the measurement is repeated next time.
  }
}
