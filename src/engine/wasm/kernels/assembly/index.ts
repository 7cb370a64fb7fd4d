export { activate, backpropagate } from './activation'
export { columnSum, matmul, matmuls } from './matmul'
export { adam, rmsprop, sgd } from './optimiser'
export { hashes, normals, oneHots, points, rowLabels, rows, uniforms } from './random'
export { maximum, sum } from './reduce'
export { binary, copyRows, select, unary } from './vector'

/** First byte that is free for the caller; what lies before it is static. */
export function heapBase(): usize {
  return __heap_base
}
