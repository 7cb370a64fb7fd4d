import type { Graph } from '../../core/graph/graph.ts'

/** A network of x and t that says where a point moves, from noise z to data. */
export const pathGraph = (network: string, field: 'velocity' | 'score') => (): Graph => ({
  arrows: [{ trained: [network], from: ['z', 't'], to: 'x', role: 'generative', field }],
})
