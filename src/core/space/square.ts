/** The part of a space that is plotted; on the line its width is what counts. */
export interface Square {
  readonly center: readonly [number, number]
  readonly halfWidth: number
}

export const cellWidth = (square: Square, size: number): number => (2 * square.halfWidth) / size

/** Lower left corner of the square. */
export const corner = ({ center, halfWidth }: Square): [number, number] => [
  center[0] - halfWidth,
  center[1] - halfWidth,
]

/** Centres of all cells along the first axis. */
export const centresAlong = (square: Square, size: number): Float64Array => {
  const width = cellWidth(square, size)
  const [left] = corner(square)
  return Float64Array.from({ length: size }, (_, i) => left + (i + 0.5) * width)
}
