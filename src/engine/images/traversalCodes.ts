import { traversalReach, traversalSide } from '../../core/record/frame.ts'

/** A code whose first two numbers are told; the others are as they were. */
export function codeAt(code: Float32Array, at: readonly [number, number]): Float32Array {
  const moved = code.slice()
  moved.set(at.slice(0, code.length))
  return moved
}

/** The first two numbers of the code in each cell of the map, row by row from the top. */
export const traversalPlaces: readonly (readonly [number, number])[] = Array.from(
  { length: traversalSide ** 2 },
  (_, i) => {
    const along = (step: number) => traversalReach * ((2 * step) / (traversalSide - 1) - 1)
    return [along(i % traversalSide), -along(Math.floor(i / traversalSide))]
  },
)
