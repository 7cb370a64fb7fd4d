import type { Values } from '../../core/settings/params.ts'
import type { adversarialParams, playerParams } from './adversarialParams.ts'
import { BOUND } from './readOut.ts'

type Players = Values<typeof playerParams>
type Noted = Pick<Players, 'instanceNoise'> & Partial<Pick<Players, 'lipschitz' | 'averaging'>>

/** Remarks on a formula, in brackets; each in braces, where no line breaks. */
const aside = (remarks: readonly string[]): string =>
  remarks.length === 0 ? '' : `\\quad\\allowbreak{(${remarks.join(';}\\allowbreak\\;{')})}`

/**
 * What a formula needs beside the game itself: that p and q are both seen through the instance noise (its
 * sd), and that the critic is bounded, or its slope, where it is,
 * and that samples come from an averaged generator.
 */
export const playersTex = (
  { instanceNoise, lipschitz = 0, averaging = 0 }: Noted,
  bounded: boolean,
): string =>
  aside([
    ...(instanceNoise > 0 ? [`p,q\\text{ with noise }${instanceNoise}`] : []),
    ...(bounded ? [`|v|<${BOUND}`] : []),
    ...(lipschitz > 0 ? [`\\|\\nabla_x v\\|\\lesssim ${lipschitz}`] : []),
    ...(averaging > 0 ? ['\\text{samples of the averaged }q'] : []),
  ])

/** And, of a bounded critic, R1: the penalty on `a`, the critic before its bound. */
export const gameTex = (values: Values<typeof adversarialParams>): string =>
  playersTex(values, true) +
  (values.gradientPenalty > 0
    ? `,\\;\\mathcal{L}_v\\mathrel{+}=\\tfrac{\\gamma}{2}\\,\\mathbb{E}_{p}\\|\\nabla_x a\\|^2,\\;v=${BOUND}\\tanh\\tfrac{a}{${BOUND}}`
    : '')
