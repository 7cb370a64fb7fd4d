import type { Wanted } from '../../core/record/frame.ts'
import type { State } from '../state.ts'

/** Samples of one picture. */
const SAMPLES = 1500
/** Samples in all small pictures of an ensemble together, and the most and least in one. */
const SMALL = { together: 2400, most: 240, least: 64 }
/** Fields, warps and small pictures cost more than samples, so they come less often; in ms. */
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

function small(runs: number): number {
  if (runs === 1) return 0
  return Math.max(SMALL.least, Math.min(SMALL.most, Math.round(SMALL.together / runs)))
}

export function createPictures(): Pictures {
  let lastLayers = Number.NEGATIVE_INFINITY
  let lastSmall = Number.NEGATIVE_INFINITY
  return {
    next({ layers, shown, experiment }, now, { all, measure }) {
      const withLayers = all || now - lastLayers > LAYER_INTERVAL
      const withSmall = all || now - lastSmall > SMALL_INTERVAL
      if (withLayers) lastLayers = now
      if (withSmall) lastSmall = now
      return {
        samples: SAMPLES,
        field: withLayers && layers.field,
        warp: withLayers && layers.warp,
        density: withLayers && layers.density,
        shown,
        small: withSmall ? small(experiment.training.runs) : 0,
        measure,
      }
    },
  }
}
