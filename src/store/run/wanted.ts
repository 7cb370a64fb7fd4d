import type { LayerId } from '../../core/layers/layer.ts'
import { layers as declared } from '../../core/layers/registry.ts'
import type { Wanted } from '../../core/record/frame.ts'
import { laneNames } from '../../core/settings/experiment.ts'
import type { Space } from '../../core/space/space.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import type { State } from '../state.ts'

/** Samples of one picture: points, and the cells of a sheet of images. */
const SAMPLES = { line: 1500, plane: 1500, image: 64 } as const
/** Samples in all small pictures of an ensemble together, and the most and least in one. */
const SMALL = { together: 2400, most: 240, least: 64, images: 4 }
/** Layers and small pictures cost more than samples, so they come less often; in ms. */
const LAYER_INTERVAL = 100
const SMALL_INTERVAL = 400

/** Decides what the next frame must carry. */
export interface Pictures {
  next(state: State, now: number, how: How): Wanted
}

interface How {
  /** Whether it is to be complete: the last picture for a while. */
  readonly all: boolean
  /** Whether the numbers are to be of this very picture. */
  readonly measure: boolean
}

/** Everything that is shown, for a first picture. */
export const complete = (state: State): Wanted =>
  createPictures().next(state, 0, { all: true, measure: false })

function small(runs: number, kind: Space['kind']): number {
  if (runs === 1) return 0
  if (kind === 'image') return SMALL.images
  return Math.max(SMALL.least, Math.min(SMALL.most, Math.round(SMALL.together / runs)))
}

/** The layers that are on and can be seen here, as far as they are the workers'. */
function layersOf({ layers, experiment }: State): readonly LayerId[] {
  const kind = targetFamily(experiment.target.id)?.kind
  return declared
    .filter(({ id, source, spaces }) => {
      return source === 'model' && layers[id] && spaces.some((space) => space === kind)
    })
    .map(({ id }) => id)
}

/** Of images: what is chosen of their sheets. */
function ofSheet({ asked, picked, lanes }: State): Partial<Wanted> {
  // What modes look like is the same for every lane and step.
  const templates = laneNames.some((lane) => !lanes[lane].frame?.templates)
  if (!asked) return { picked, templates }
  const { lane: _, ...picture } = asked
  return { picked, templates, asked: picture }
}

/** A point of the line is none of the plane. */
function asked({ probe, experiment }: State): Pick<Wanted, 'point'> {
  const kind = targetFamily(experiment.target.id)?.kind
  const dim = kind && { line: 1, plane: 2, image: null }[kind]
  return probe?.length === dim && probe ? { point: probe } : {}
}

export function createPictures(): Pictures {
  let lastLayers = Number.NEGATIVE_INFINITY
  let lastSmall = Number.NEGATIVE_INFINITY
  return {
    next(state, now, { all, measure }) {
      const { shown, experiment } = state
      const kind = targetFamily(experiment.target.id)?.kind ?? 'plane'
      const withLayers = all || now - lastLayers > LAYER_INTERVAL
      const withSmall = all || now - lastSmall > SMALL_INTERVAL
      if (withLayers) lastLayers = now
      if (withSmall) lastSmall = now
      return {
        samples: SAMPLES[kind],
        layers: withLayers ? layersOf(state) : [],
        shown,
        small: withSmall ? small(experiment.training.runs, kind) : 0,
        measure,
        metrics: [...new Set(state.watched)].sort(),
        past: true,
        ...asked(state),
        ...(kind === 'image' && withLayers && ofSheet(state)),
      }
    },
  }
}
