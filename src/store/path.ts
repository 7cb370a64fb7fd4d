import type { Place } from '../core/optima/landscapeRange.ts'
import type { Frame } from '../core/record/frame.ts'
import { append, cut, empty, type History } from '../core/record/history.ts'

/** Where a fit was at a step. */
export interface Stop extends Place {
  readonly step: number
}

/** What a fit has passed since its start, thinned as the measurements are. */
export interface Path extends History<Stop> {
  /** The run of an ensemble that it is of. */
  readonly run: number
}

export const noPath: Path = { ...empty, run: 0 }

/** The Gaussian on the line that a model is, if it is one. */
export function stopOf({ step, components }: Pick<Frame, 'step' | 'components'>): Stop | null {
  if (components?.length !== 1) return null
  const [{ mean, sd }] = components
  return { step, mu: mean[0], sigma: sd[0] }
}

/** The path after another frame: a new one from step 0, of another run, and of another model. */
export function pathAfter(path: Path, frame: Frame | null): Path {
  const stop = frame && stopOf(frame)
  if (!frame || !stop) return noPath
  const last = path.last?.step ?? -1
  if (frame.shown === path.run && stop.step === last) return path
  const before = frame.shown === path.run && stop.step > last ? path : empty
  const between = frame.trail.filter(({ step }) => step > (before.last?.step ?? -1))
  const stops = [...between.filter(({ step }) => step < stop.step).map(stopOf), stop]
  return {
    ...append(
      before,
      stops.filter((each) => each !== null),
    ),
    run: frame.shown,
  }
}

/** The path as it was at a picture of the past. */
export const pathUntil = (path: Path, frame: Pick<Frame, 'step' | 'components'>): Path => {
  const before = cut(path, frame.step)
  return { ...before, last: stopOf(frame) ?? before.last, run: path.run }
}
