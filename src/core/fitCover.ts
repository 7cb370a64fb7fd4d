import { componentOf, thetaOf } from './gaussian.ts'
import { type Component, dimension, type Mixture, moments } from './mixture.ts'

/**
 * What the nodes of a fit must carry besides p: its start and, on the line, the Gaussian with p's
 * moments, about as wide as a fit that covers p gets. Nodes that end with the narrow components of p
 * would cut its tails, and count D too low. On the plane so wide a box would cost the nodes their
 * distance.
 */
export const fitCover = (p: Mixture, start: Component): Mixture =>
  dimension(p) === 1 ? [start, componentOf(thetaOf(moments(p), 1))] : [start]
