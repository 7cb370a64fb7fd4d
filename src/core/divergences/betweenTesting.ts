import fc from 'fast-check'
import { dimension, type Mixture, normalise } from '../gaussian/mixture.ts'
import { divergenceBetween, fine } from './between.ts'
import { divergenceIds, divergenceOf } from './choice.ts'
import type { Divergence } from './divergence.ts'

/** A component on the line. */
export const on = (mean: number, sd: number, weight = 1) => ({
  weight,
  mean: [mean, 0] as const,
  sd: [sd, 0] as const,
  angle: 0,
})

/** Laws are asked for more digits than pictures are. */
const sharp = { 1: fine[1], 2: { order: 8, tolerance: 1e-9, most: 2_000_000 } } as const

export const between = (
  divergence: Divergence,
  p: Mixture,
  q: Mixture,
  accuracy = sharp[dimension(p)],
) => divergenceBetween(divergence, p, q, accuracy)

/** Every divergence. */
export const entries = divergenceIds.map((divergence) => divergenceOf({ divergence, alpha: 0.3 }))

/** Mixtures of one to four components with sds that differ by up to 4. */
export const mixtures: fc.Arbitrary<Mixture> = fc
  .array(
    fc.record({
      weight: fc.double({ min: 0.1, max: 1, noNaN: true }),
      mean: fc.tuple(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
      ),
      sd: fc.tuple(
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
      ),
      angle: fc.double({ min: 0, max: 3, noNaN: true }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map(normalise)
export const lines = mixtures.map((mixture) =>
  mixture.map(({ weight, mean, sd }) => on(mean[0], sd[0], weight)),
)
