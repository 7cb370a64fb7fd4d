import { gaussianOf, thetaOf } from './gaussian.ts'
import { type Component, dimension, type Mixture, moments } from './mixture.ts'

/** The Gaussian with p's moments, about as wide as a fit that covers p gets. */
export const wholeOf = (p: Mixture): Component => gaussianOf(thetaOf(moments(p), dimension(p)))

/** So many times wider: p²/q and the like fall more slowly than p and q do. */
const WIDER = 4

export function widerOf(p: Mixture): Component {
  const { sd, ...whole } = wholeOf(p)
  return { ...whole, sd: [WIDER * sd[0], WIDER * sd[1]] }
}

/** What the nodes of a fit must carry besides p: its start, if it has one, and a q that covers p. */
export const fitCover = (p: Mixture, start?: Component): Mixture => [
  ...(start ? [start] : []),
  wholeOf(p),
]
