export { activate, backpropagate } from './activation'
export { columnSum, matmul, matmuls } from './matmul'
export { adam, rmsprop, sgd } from './updates'
export { hashes } from './hash'
export { gatherPatches, scatterPatches } from './patches'
export { points } from './points'
export { normals, oneHots, uniforms } from './random'
export { rowLabels, rows } from './rows'
export { maximum, sum } from './reduce'
export { binary, copyRows, select, unary } from './vector'

/** First byte that is free for the caller; what lies before it is static. */
export function heapBase(): usize {
  return __heap_base
}
