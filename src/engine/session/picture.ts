import { sheetOn } from '../../core/layers/sheets.ts'
import type { Frame, Wanted } from '../../core/record/frame.ts'
import type { Target } from '../../core/targets/target.ts'
import type { Learner, TF } from '../../objectives/objective.ts'
import { seededNoise } from '../backend/noise.ts'
import { readLayers } from '../layers/read.ts'
import type { Reading, Sheet } from '../layers/reader.ts'
import { readers } from '../layers/registry.ts'
import { componentsOf } from './components.ts'
import { drawSamples } from './draws.ts'
import type { Patience } from './patience.ts'
import { pictureFacts } from './pictureFacts.ts'
import { pointFacts } from './pointFacts.ts'
import type { RunStates } from './runStates.ts'
import type { Solo } from './solo.ts'

/** What a picture is of. */
export interface Pictured {
  readonly tf: TF
  readonly seeds: readonly number[]
  readonly learner: Learner
  readonly solo: Solo
  readonly states: RunStates
  readonly patience: Patience
  /** Dimension of z, where the learner does not say. */
  readonly latent: number
}

type Picture = Omit<Frame, 'step' | 'rows' | 'now' | 'trail'>

/** What is seen of the models as they are; of a diverged run, as it last was. */
export async function drawPicture(of: Pictured, target: Target, wanted: Wanted): Promise<Picture> {
  const { tf, seeds, states } = of
  const { statuses } = states
  const shown = Math.min(wanted.shown ?? 0, seeds.length - 1)
  const single = of.solo.of(shown)
  const well = statuses[shown] === 'ok'
  const drawn = async (count: number) =>
    (await drawSamples(tf, single, [seeds[shown]], count, target))[0]
  if (well) {
    states.accept(await drawn(wanted.samples), shown)
  }
  const samples = states.lastGood(shown)
  const components = (well && (await componentsOf(tf, single))?.[0]) || null
  const noise = (count: number) => seededNoise(tf, [seeds[shown]], count, 'evaluate', 0)
  const latent = single.latent ?? of.latent
  const still = wanted.measure ?? false
  const on = sheetOn((id) => wanted.layers.includes(id))
  // Of another run, or another sheet, it is done at once.
  const atLeisure: Reading['atLeisure'] = (work, name = '') =>
    of.patience.take(`layers ${name}`, still, `${shown}: ${on}`, work)
  const { point: at, asked: which } = wanted
  const sheet: Sheet = {
    samples,
    picked: wanted.picked ?? [0, 1],
    on,
    pictures: (id) => readers[id]?.(reading) ?? null,
  }
  const reading: Reading = {
    ...{ tf, learner: single, target, latent, components, noise, still, atLeisure },
    draw: drawn,
    ...(target.space.kind === 'image' && { sheet }),
  }
  const about = () => pointFacts(reading, at ?? [])
  const point = at && well ? await of.patience.take('point', still, `${shown}: ${at}`, about) : null
  const asked = which && well ? await pictureFacts(reading, which) : null
  return {
    status: states.alive() ? 'ok' : 'diverged',
    statuses: [...statuses],
    shown,
    // A copy, because the frame's buffers leave this thread.
    samples: samples.slice(),
    small: wanted.small ? await drawSmall(of, target, wanted.small) : null,
    square: { center: target.center, halfWidth: target.halfWidth },
    layers: well ? await readLayers(wanted.layers, reading) : {},
    components,
    ...(single.critic && { ownCritic: single.critic.label }),
    ...(single.facts?.back && { ofFlow: true }),
    ...(point && { point }),
    ...(asked && { asked }),
    ...(wanted.templates && target.modes?.pictures && { templates: target.modes.pictures() }),
  }
}

/** The first samples of every run, `[runs, count, dim]`; of a diverged one, the last good ones. */
async function drawSmall(
  { tf, seeds, learner, states }: Pictured,
  target: Target,
  count: number,
): Promise<Float32Array> {
  const drawn = states.alive() ? await drawSamples(tf, learner, seeds, count, target) : null
  const size = count * target.space.dim
  const small = new Float32Array(seeds.length * size)
  seeds.forEach((_, r) => {
    const points = states.statuses[r] === 'ok' && drawn ? drawn[r] : states.lastGood(r)
    small.set(points.subarray(0, size), r * size)
  })
  return small
}
