export { activate, backpropagate } from './activation'
export { columnSum, matmul } from './matmul'
export { adam, rmsprop, sgd } from './optimiser'

/** First byte that is free for the caller; what lies before it is static. */
export function heapBase(): usize {
  return __heap_base
}
