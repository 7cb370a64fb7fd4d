import type { BackendName, Rates } from '../../core/record/backend.ts'
import { unedited } from '../../core/settings/course.ts'
import type { Experiment, LaneName } from '../../core/settings/experiment.ts'
import { activate, tf } from '../activate.ts'
import type { OnDeviceError } from '../backend/backend.ts'
import { createSession } from '../session/session.ts'

/** For the measurement of one backend, compiling included, in ms: both take two seconds at most. */
const BUDGET = 950

/** Steps per second of one lane's experiment, by a few real steps on each backend. */
export async function calibrate(
  experiment: Experiment,
  lane: LaneName,
  onError: OnDeviceError,
): Promise<Rates> {
  return {
    wasm: await stepsPerSecond('wasm', experiment, lane, onError),
    webgpu: await stepsPerSecond('webgpu', experiment, lane, onError),
  }
}

/** 0 where the backend does not run, or does not get to its second measurement in time. */
async function stepsPerSecond(
  name: BackendName,
  experiment: Experiment,
  lane: LaneName,
  onError: OnDeviceError,
): Promise<number> {
  const end = performance.now() + BUDGET
  const wanted = { samples: 16, layers: [] }
  try {
    await activate(name, onError)
    const session = await createSession(tf, unedited(experiment), lane)
    // Compiles shaders, and goes on until steps are replayed.
    await session.advance(8, BUDGET)
    await session.frame(wanted)
    let rate = 0
    // The frame waits for the device: only then are the steps done.
    for (let steps = 5; performance.now() < end; steps *= 2) {
      const [before, began] = [session.step, performance.now()]
      await session.advance(before + steps, end - began)
      await session.frame(wanted)
      rate = ((session.step - before) * 1000) / (performance.now() - began)
    }
    session.dispose()
    return rate
  } catch {
    return 0
  }
}
