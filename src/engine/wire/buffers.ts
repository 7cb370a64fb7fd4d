import type { Frame } from '../../core/record/frame.ts'

type Numbers = Pick<Frame, 'samples' | 'small' | 'layers' | 'past'>

/** What a frame hands over rather than copies, each once: the memory of all its numbers. */
export const buffersOf = ({ samples, small, layers, past = [] }: Numbers): Transferable[] => {
  const arrays = [samples, small, ...Object.values(layers), ...past.map(({ values }) => values)]
  return [...new Set(arrays.flatMap((array) => (array ? [array.buffer as ArrayBuffer] : [])))]
}
