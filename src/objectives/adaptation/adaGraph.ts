import type { Graph } from '../../core/graph/graph.ts'

/** In Hu et al.'s table z is an example and x its features. */
export const adaGraph: Graph = {
  arrows: [
    { trained: ['feature extractor'], from: ['z'], to: 'x', role: 'generative' },
    { trained: ['domain discriminator'], from: ['x'], to: 'y', role: 'adversarial' },
  ],
  hu: 'ada',
}
