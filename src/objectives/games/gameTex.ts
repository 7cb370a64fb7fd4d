import type { Values } from '../../core/settings/params.ts'
import type { adversarialParams } from './adversarialParams.ts'
import { BOUND } from './readOut.ts'

/**
 * What a formula needs beside the game itself: that the critic is bounded, that p and q are both seen
 * through the instance noise (its sd), and the penalty on `a`, the critic before its bound.
 */
export function gameTex({
  instanceNoise,
  gradientPenalty,
}: Values<typeof adversarialParams>): string {
  const noise =
    instanceNoise > 0 ? `{(p,q\\text{ with noise }${instanceNoise};}\\allowbreak\\;` : '('
  const penalty =
    gradientPenalty > 0
      ? `,\\;\\mathcal{L}_v\\mathrel{+}=\\tfrac{\\gamma}{2}\\,\\mathbb{E}_{p}\\|\\nabla_x a\\|^2,\\;v=${BOUND}\\tanh\\tfrac{a}{${BOUND}}`
      : ''
  // In braces no line breaks.
  return `\\quad\\allowbreak${noise}{|v|<${BOUND})}${penalty}`
}
