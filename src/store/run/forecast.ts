import { products, pyramid } from '../../core/images/maps.ts'
import type { BackendName } from '../../core/record/backend.ts'
import type { Choice, Experiment, LaneName } from '../../core/settings/experiment.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import type { Trained } from '../../engine/wire/client.ts'
import { objectiveById } from '../../objectives/registry.ts'

/** Steps that take longer, in seconds, are worth a warning. */
export const LONG = 0.5

/**
 * Seconds for each run, point of the batch and weight of a network, on one core. Measured with the
 * default GAN and VAE from 1 to 64 runs, batch 64 to 2048, width 64 to 512: 0.5e-9 to 2.7e-9.
 */
const USUAL = 1e-9

/** Knows how long steps take here. */
export interface Forecast {
  /** Seconds that a step is expected to take; null where that is not long, or not known. */
  expected(experiment: Experiment, lane: LaneName, backend: BackendName): number | null
  /** Takes in what a step took. */
  measured(experiment: Experiment, lane: LaneName, backend: BackendName, seconds: number): void
}

/** Time is nearly proportional to the number of runs, points and weights, over four decades. */
export function createForecast(): Forecast {
  const rates = new Map<string, number>()
  return {
    expected(experiment, lane, backend) {
      const { key, amount, usual } = work(experiment, lane, backend)
      const seconds = (rates.get(key) ?? usual) * amount
      return seconds > LONG ? seconds : null
    },
    measured(experiment, lane, backend, seconds) {
      const { key, amount } = work(experiment, lane, backend)
      rates.set(key, seconds / amount)
    },
  }
}

/** How much there is to do in a step, in a unit that only work of the same `key` shares. */
function work({ training, lanes, target }: Experiment, lane: LaneName, backend: BackendName) {
  const { id, values } = lanes[lane]
  const { runs, batch, depth, width, latent } = training
  // A fit may have no network; what its density costs depends on the target and on every setting.
  if (objectiveById(id)?.family === 'fit') {
    const key = JSON.stringify([backend, id, values, target, batch, depth, width])
    return { key, amount: runs, usual: 0 }
  }
  const usual = backend === 'wasm' ? USUAL : 0
  const image = imageOf(target)
  if (image && training.network === 'convolutional') {
    const each = products(pyramid(image, depth, width), latent)
    return { key: `${backend} ${id} convolutional`, amount: runs * batch * each, usual }
  }
  const weights = width * (latent + (image?.dim ?? 2)) + Math.max(0, depth - 1) * width ** 2
  return { key: `${backend} ${id}`, amount: runs * batch * weights, usual }
}

/** What pictures of a target are like; null of points. */
function imageOf({ id, values }: Choice) {
  const family = targetFamily(id)
  const space = family?.kind === 'image' ? family.build(values).space : null
  return space?.kind === 'image' ? space : null
}

/** Seconds a step took; null where an evaluation took its share. */
export function secondsOf({ frame, steps, milliseconds, drawing }: Trained): number | null {
  const evaluated = frame.rows.length > 0 || frame.now !== null
  return steps === 0 || evaluated ? null : (milliseconds - drawing) / steps / 1000
}
