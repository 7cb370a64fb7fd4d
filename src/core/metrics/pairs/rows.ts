import { once } from '../../numerics/once.ts'
import { type Cloud, sizeOf } from '../../space/cloud.ts'

/** The numbers of one axis after those of another: `dim` times n. */
const columnsOf = once(({ space: { dim }, values }: Cloud): readonly Float64Array[] =>
  Array.from({ length: dim }, (_, axis) =>
    Float64Array.from({ length: values.length / dim }, (_, i) => values[i * dim + axis]),
  ),
)

/**
 * The squared distances of points of x to the first points of y, a row for each of x. Millions are
 * written over one another: the row that `visit` is given becomes the next one.
 * @param count how many of y, for point i of x
 */
export function eachRow(
  x: Cloud,
  y: Cloud,
  count: (i: number) => number,
  visit: (distances2: Float64Array, count: number) => void,
): void {
  const [from, to] = [columnsOf(x), columnsOf(y)]
  const row = new Float64Array(sizeOf(y))
  for (let i = 0; i < sizeOf(x); i++) {
    const n = count(i)
    squares(row, to[0], from[0][i], n)
    for (let axis = 1; axis < to.length; axis++) addSquares(row, to[axis], from[axis][i], n)
    visit(row, n)
  }
}

function squares(row: Float64Array, column: Float64Array, at: number, n: number): void {
  for (let j = 0; j < n; j++) {
    const gap = column[j] - at
    row[j] = gap * gap
  }
}

function addSquares(row: Float64Array, column: Float64Array, at: number, n: number): void {
  for (let j = 0; j < n; j++) {
    const gap = column[j] - at
    row[j] += gap * gap
  }
}
