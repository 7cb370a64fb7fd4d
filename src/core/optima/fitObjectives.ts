/** D_f(p‖q_θ) for the stages of a search: from few nodes, which find the basins, to many. */
import { fine } from '../divergences/between.ts'
import type { Divergence } from '../divergences/divergence.ts'
import { expand } from '../divergences/expansion.ts'
import { powersOf } from '../divergences/integrand.ts'
import { smoothed } from '../divergences/smoothed.ts'
import { wholeOf, widerOf } from '../gaussian/fitCover.ts'
import { gaussianOf, type Theta } from '../gaussian/gaussian.ts'
import { dimension, type Mixture } from '../gaussian/mixture.ts'
import type { Accuracy } from '../gaussian/quadrature/cells.ts'
import { quadrature, UNSURE } from '../gaussian/quadrature/nodes.ts'
import { lineCells } from '../gaussian/quadrature/onLine.ts'
import type { Smooth } from '../numerics/minimise.ts'
import { gaussianFit, gaussianFitOver, overCells, overNodes } from './gaussianFit.ts'

/** D near a place; infinite where it cannot be told. */
export type Near = (place: Theta) => Smooth

export interface Objectives {
  readonly coarse: Near
  readonly medium: Near
  readonly exact: Near
}

/** How nodes on the plane, and the kink of total variation, get finer. */
const STAGES: readonly { readonly accuracy: Accuracy; readonly roundness: number }[] = [
  { accuracy: { order: 5, tolerance: 0.1, most: 60_000 }, roundness: 0.3 },
  { accuracy: { order: 5, tolerance: 0.01, most: 150_000 }, roundness: 0.05 },
  { accuracy: { order: 6, tolerance: 1e-4, most: 300_000 }, roundness: 0.01 },
]

export function objectives(p: Mixture, divergence: Divergence): Objectives {
  const near = dimension(p) === 1 ? onLine(p, divergence) : onPlane(p, divergence)
  const [coarse, medium, exact] = near
  return { coarse, medium, exact }
}

function onLine(p: Mixture, divergence: Divergence): readonly Near[] {
  const isKinked = expand(divergence).real.sign !== 0
  const sum = overCells(lineCells(p, [wholeOf(p)], isKinked))
  const stages = STAGES.map(({ roundness }): Near => {
    const objective = gaussianFitOver(sum, p, divergence, smoothed(divergence, roundness))
    return () => objective
  })
  if (isKinked) return stages
  const exact = gaussianFit(p, divergence, fine[1])
  return [stages[0], stages[1], () => exact]
}

function onPlane(p: Mixture, divergence: Divergence): readonly Near[] {
  const isKinked = expand(divergence).real.sign !== 0
  const isWide = powersOf(divergence).some((a) => a < 0 || a > 1)
  const whole = [wholeOf(p), ...(isWide ? [widerOf(p)] : [])]
  const nowhere: Smooth = () => ({ value: Number.POSITIVE_INFINITY, gradient: [] })
  return STAGES.map(({ accuracy, roundness }, stage): Near => {
    const integrand = smoothed(divergence, roundness)
    const known: Smooth[] = []
    return (place) => {
      // What finds basins may be used again where it carries q.
      const old = stage === 0 && known.find((one) => Number.isFinite(one(place).value))
      if (old) return old
      const also = isKinked && stage > 0 ? integrand : undefined
      const nodes = quadrature(p, [gaussianOf(place), ...whole], accuracy, also)
      if (nodes.unsure > Math.max(UNSURE, 2 * accuracy.tolerance)) return nowhere
      const made = gaussianFitOver(overNodes(nodes), p, divergence, integrand)
      known.push(made)
      return made
    }
  })
}
