import type { Frame, Status, Wanted } from '../../core/record/frame.ts'
import type { Target } from '../../core/targets/target.ts'
import type { Learner, TF } from '../../objectives/objective.ts'
import { readLayers } from '../layers/read.ts'
import { componentsOf } from './components.ts'
import { drawSamples } from './draws.ts'
import type { Evaluator } from './evaluator.ts'
import type { Solo } from './solo.ts'

/** What a picture is of. */
export interface Pictured {
  readonly tf: TF
  readonly seeds: readonly number[]
  readonly learner: Learner
  readonly solo: Solo
  readonly statuses: readonly Status[]
  readonly evaluator: Evaluator
  /** Dimension of z, where the learner does not say. */
  readonly latent: number
}

type Picture = Omit<Frame, 'step' | 'rows' | 'now' | 'trail'>

/** What is seen of the models as they are; of a diverged run, as it last was. */
export async function drawPicture(of: Pictured, target: Target, wanted: Wanted): Promise<Picture> {
  const { tf, seeds, statuses, evaluator } = of
  const shown = Math.min(wanted.shown ?? 0, seeds.length - 1)
  const single = of.solo.of(shown)
  const well = statuses[shown] === 'ok'
  if (well) {
    const [points] = await drawSamples(tf, single, [seeds[shown]], wanted.samples, target)
    evaluator.accept(points, shown)
  }
  const components = well ? await componentsOf(tf, single) : null
  const reading = { tf, learner: single, target, latent: single.latent ?? of.latent }
  return {
    status: statuses.includes('ok') ? 'ok' : 'diverged',
    statuses: [...statuses],
    shown,
    // A copy, because the frame's buffers leave this thread.
    samples: evaluator.lastGood(shown).slice(),
    small: wanted.small ? await drawSmall(of, target, wanted.small) : null,
    square: { center: target.center, halfWidth: target.halfWidth },
    layers: well ? await readLayers(wanted.layers, reading) : {},
    components: components?.[0] ?? null,
  }
}

/** The first samples of every run, `[runs, count, dim]`; of a diverged one, the last good ones. */
async function drawSmall(
  { tf, seeds, learner, statuses, evaluator }: Pictured,
  target: Target,
  count: number,
): Promise<Float32Array> {
  const alive = statuses.includes('ok')
  const drawn = alive ? await drawSamples(tf, learner, seeds, count, target) : null
  const size = count * target.space.dim
  const small = new Float32Array(seeds.length * size)
  seeds.forEach((_, r) => {
    const points = statuses[r] === 'ok' && drawn ? drawn[r] : evaluator.lastGood(r)
    small.set(points.subarray(0, size), r * size)
  })
  return small
}
