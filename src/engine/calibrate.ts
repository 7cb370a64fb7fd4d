import type { Experiment, LaneName } from '../core/experiment.ts'
import { activate, type OnDeviceError, requestAdapter, tf } from './backend.ts'
import type { BackendName } from './protocol.ts'
import { createSession } from './session.ts'

export interface Chosen {
  readonly name: BackendName
  /** Why, in words for the person. */
  readonly reason: string
}

const remembered = new Map<string, Chosen>()

/** The faster of wasm and webgpu for this lane, found by a few real steps where both run. */
export async function chooseBackend(
  experiment: Experiment,
  lane: LaneName,
  onError: OnDeviceError,
): Promise<Chosen> {
  const adapter = await requestAdapter()
  if (!adapter) return { name: 'wasm', reason: 'no WebGPU adapter here' }
  if (adapter.info.isFallbackAdapter) {
    return { name: 'wasm', reason: 'the WebGPU adapter is a software one' }
  }
  const key = shape(experiment, lane)
  const known = remembered.get(key)
  if (known) return known
  const wasm = await stepsPerSecond('wasm', experiment, lane, onError)
  const webgpu = await stepsPerSecond('webgpu', experiment, lane, onError)
  const name = webgpu > wasm ? 'webgpu' : 'wasm'
  const chosen: Chosen = {
    name,
    reason: `measured: wasm ${wasm.toFixed(0)} steps/s, webgpu ${webgpu.toFixed(0)} steps/s`,
  }
  remembered.set(key, chosen)
  return chosen
}

/** Whatever decides speed: sizes and recipe, but not rates, target or seed. */
function shape({ training, lanes }: Experiment, lane: LaneName): string {
  const { runs, batch, depth, width, activation, latent, optimiser } = training
  return JSON.stringify([lanes[lane], runs, batch, depth, width, activation, latent, optimiser])
}

/** Time for one measurement, in ms; two of them stay under the two seconds a start may take. */
const BUDGET = 500

/** 0 where the backend does not run. */
async function stepsPerSecond(
  name: BackendName,
  experiment: Experiment,
  lane: LaneName,
  onError: OnDeviceError,
): Promise<number> {
  try {
    await activate(name, onError)
    const session = await createSession(tf, experiment, lane)
    const wanted = { samples: 16, field: false, warp: false }
    await session.advance(2, BUDGET) // compiles the shaders
    await session.frame(wanted)
    const before = session.step
    const start = performance.now()
    await session.advance(before + 20, BUDGET)
    await session.frame(wanted)
    const rate = ((session.step - before) * 1000) / (performance.now() - start)
    session.dispose()
    return rate
  } catch {
    return 0
  }
}
