import type { Values } from '../../core/settings/params.ts'
import type { adversarialParams, playerParams } from './adversarialParams.ts'
import { BOUND } from './readOut.ts'

/** In braces no line breaks. */
const aside = (...said: readonly string[]): string =>
  said.length === 0
    ? ''
    : `\\quad\\allowbreak${said
        .map((one, i) => {
          const open = i === 0 ? '(' : ''
          return i < said.length - 1 ? `{${open}${one};}\\allowbreak\\;` : `{${open}${one})}`
        })
        .join('')}`

const noiseTex = ({ instanceNoise }: Values<typeof playerParams>): readonly string[] =>
  instanceNoise > 0 ? [`p,q\\text{ with noise }${instanceNoise}`] : []

/** What a formula needs beside the game itself: that p and q are both seen through the noise. */
export const playersTex = (values: Values<typeof playerParams>): string =>
  aside(...noiseTex(values))

/** And, of a bounded critic with R1, the bound, and the penalty on `a`, the critic before it. */
export function gameTex(values: Values<typeof adversarialParams>): string {
  const penalty =
    values.gradientPenalty > 0
      ? `,\\;\\mathcal{L}_v\\mathrel{+}=\\tfrac{\\gamma}{2}\\,\\mathbb{E}_{p}\\|\\nabla_x a\\|^2,\\;v=${BOUND}\\tanh\\tfrac{a}{${BOUND}}`
      : ''
  return aside(...noiseTex(values), `|v|<${BOUND}`) + penalty
}
