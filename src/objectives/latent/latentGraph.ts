import type { Arrow, Graph, HuColumn, Term } from '../../core/graph/graph.ts'
import type { Values } from '../../core/settings/params.ts'
import type { Space } from '../../core/space/space.ts'
import type { decoderParams } from './decoderParams.ts'

type DecoderValues = Pick<Values<typeof decoderParams>, 'decoder' | 'noise'>

/** q(x|z), and its sd where that is trained. */
const decoderOf = ({ decoder, noise }: DecoderValues, kind?: Space['kind']): Arrow => ({
  trained:
    noise === 'learned' && (kind !== 'image' || decoder === 'gaussian')
      ? ['decoder', 'decoder log sd']
      : ['decoder'],
  from: ['z'],
  to: 'x',
  role: 'generative',
})

/** Another way from x to z than e(z|x). */
export const wayBack = (network: string): Arrow => ({
  trained: [network],
  from: ['x'],
  to: 'z',
  role: 'inference',
})

/** e(z|x) */
export const encoderArrow: Arrow = {
  ...wayBack('encoder'),
  posterior: true,
}

/** A decoder and an encoder, and what else an objective trains beside them. */
export const latentGraph =
  (more: readonly Arrow[] = [], hu?: HuColumn, encoder = encoderArrow, terms?: readonly Term[]) =>
  (values: DecoderValues, kind?: Space['kind']): Graph => ({
    arrows: [{ ...decoderOf(values, kind), ...(terms && { terms }) }, encoder, ...more],
    ...(hu && { hu }),
  })

/** The same, of which it is known how much points count in the decoder's loss. */
export const counted =
  <V>(graph: (values: V, kind?: Space['kind']) => Graph) =>
  (values: V, kind?: Space['kind']): Graph => {
    const { arrows, ...more } = graph(values, kind)
    const marked = (arrow: Arrow): Arrow =>
      arrow.role === 'generative' ? { ...arrow, counted: true } : arrow
    return { ...more, arrows: arrows.map(marked) }
  }

/** Of a decoder that descends an ELBO, in its two terms. */
export const elboGraph = (hu?: HuColumn) =>
  counted(latentGraph([], hu, encoderArrow, ['reconstruction', 'prior']))

/** A decoder that is told a class, and its way back. */
export const toldGraph =
  (back: Arrow, more: readonly Arrow[] = []) =>
  (values: DecoderValues, kind?: Space['kind']): Graph => ({
    arrows: [{ ...decoderOf(values, kind), coded: 'class' }, back, ...more],
  })

/** d(x), that learns the density of data. */
export const estimatorArrow: Arrow = {
  trained: ['density estimator'],
  from: ['x'],
  to: 'd',
  role: 'estimate',
}

/** A critic of pairs of point and code. */
export const pairCriticArrow: Arrow = {
  trained: ['critic'],
  from: ['x', 'z'],
  to: 'y',
  role: 'adversarial',
}

export const codeCriticArrow: Arrow = {
  trained: ['critic of codes'],
  from: ['z'],
  to: 'y',
  role: 'adversarial',
}

/** A generator without noise of its own, a way back from x to z, and a critic of pairs. */
export const pairGraph = (back: Arrow) => (): Graph => ({
  arrows: [
    { trained: ['generator'], from: ['z'], to: 'x', role: 'generative' },
    back,
    pairCriticArrow,
  ],
})
