import { stream } from '../../core/space/random.ts'
import type { Batch, Noise } from '../../objectives/batch.ts'
import type { TF } from '../../objectives/objective.ts'
import { backendOf } from './backend.ts'
import type { DataDraw, Draw } from './draw.ts'

/**
 * Named noise for `n` points of every run.
 * @param purpose keeps training and evaluation apart
 */
export function noiseFrom(draw: Draw, n: number, purpose: string): Noise {
  const key = (name: string) => stream(`${purpose}/${name}`)
  return {
    size: n,
    normal: (name, dim) => draw.normals(key(name), n, dim),
    uniform: (name, dim) => draw.uniforms(key(name), n, dim),
    oneHot: (name, classes) => draw.oneHots(key(name), n, classes),
  }
}

/** Training noise of one step, with data. */
export function batchFrom(draw: DataDraw, n: number, phase = 0): Batch {
  return {
    ...noiseFrom(draw, n, 'train'),
    phase,
    data(which = 0, domain = 0) {
      if (domain !== 0) throw new Error('The target has one domain.')
      return draw.data(stream(`data/${which}`), n)
    },
  }
}

/** Noise for `n` points of every run, on the backend that is set now. */
export const seededNoise = (
  tf: TF,
  seeds: readonly number[],
  n: number,
  purpose: string,
  step: number,
): Noise => noiseFrom(backendOf(tf).draw(seeds, step), n, purpose)
