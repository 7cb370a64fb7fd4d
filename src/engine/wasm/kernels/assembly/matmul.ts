import { pack } from './pack'
import { tile4, tile8 } from './tile'

/** Depth of one pass: a panel of A and one of B then stay in the 32 kB of the smallest L1 cache. */
const depth: i32 = 256

/** A panel of B, `[depth, 8]`. */
const panel: usize = memory.data(256 * 8 * 4, 16)
/** A tile that does not lie wholly inside C, `[4, 8]`. */
const edge: usize = memory.data(4 * 8 * 4, 16)
/** Where the sums of a tile start when they do not continue C: the bias, or zero. */
const start: usize = memory.data(8 * 4, 16)

/**
 * `C[m, n] = A[m, k] · B[k, n] + bias[n]`, C row-major, `bias` 0 for none.
 *
 * A and B have a row and a column stride (in numbers; one of the two is 1), so a transposed matrix
 * is the same memory with the strides exchanged. `scratch` holds what is packed of A:
 * `4 ⌈m/4⌉ · min(k, 256)` numbers.
 */
export function matmul(
  m: i32,
  n: i32,
  k: i32,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  bColumn: usize,
  c: usize,
  bias: usize,
  scratch: usize,
): void {
  aRow <<= 2
  aColumn <<= 2
  bRow <<= 2
  bColumn <<= 2
  // Rows of A are read where they are if their numbers are consecutive or read only once, else (a
  // transposed A) packed; and so are the last rows, if they are not four.
  const direct = aColumn == 4 || n <= 8 ? m & ~3 : 0
  for (let first = 0; first < k; first += depth) {
    const deep = min(depth, k - first)
    const block = (<usize>deep) << 4
    const from = a + <usize>first * aColumn
    for (let i = direct; i < m; i += 4) {
      const to = scratch + <usize>(i >> 2) * block
      pack(to, 16, from + <usize>i * aRow, m - i, aRow, deep, aColumn)
    }
    for (let j = 0; j < n; j += 8) {
      const source = b + <usize>first * bRow + <usize>j * bColumn
      const width = n - j
      // Packing pays if many rows use the panel.
      const packed = m > 8 || bColumn != 4 || width < 8
      if (packed) packPanel(source, width, bColumn, deep, bRow)
      const right = packed ? panel : source
      const rightStep: usize = !packed ? bRow : width > 4 ? 32 : 16
      if (first == 0) copyBias(bias, j, width)
      const to = c + (j << 2)
      const more = first > 0
      columns(0, direct, n, deep, from, aRow, aColumn, aRow << 2, right, rightStep, to, width, more)
      columns(direct, m, n, deep, scratch, 4, 16, block, right, rightStep, to, width, more)
    }
  }
}

/** `runs` products of one shape; the steps, in numbers, are from run to run. */
export function matmuls(
  runs: i32,
  m: i32,
  n: i32,
  k: i32,
  a: usize,
  aRow: usize,
  aColumn: usize,
  aStep: usize,
  b: usize,
  bRow: usize,
  bColumn: usize,
  bStep: usize,
  c: usize,
  cStep: usize,
  bias: usize,
  scratch: usize,
): void {
  for (let run = 0; run < runs; run++) {
    matmul(m, n, k, a, aRow, aColumn, b, bRow, bColumn, c, bias, scratch)
    a += aStep << 2
    b += bStep << 2
    c += cStep << 2
    // The bias lies in the same row of θ as the weights.
    if (bias) bias += bStep << 2
  }
}

function packPanel(from: usize, width: i32, lane: usize, k: i32, step: usize): void {
  if (width > 4) {
    pack(panel, 32, from, 4, lane, k, step)
    pack(panel + 16, 32, from + 4 * lane, width - 4, lane, k, step)
  } else {
    pack(panel, 16, from, width, lane, k, step)
  }
}

@inline
function copyBias(bias: usize, j: i32, width: i32): void {
  for (let i = 0; i < 8; i++) {
    const value = bias != 0 && i < width ? load<f32>(bias + ((j + i) << 2)) : 0
    store<f32>(start + (i << 2), value)
  }
}

/** One panel of B against the rows `i…end` of A; `next` bytes lie between rows i and i + 4. */
function columns(
  i: i32,
  end: i32,
  n: i32,
  k: i32,
  a: usize,
  lane: usize,
  step: usize,
  next: usize,
  b: usize,
  bStep: usize,
  c: usize,
  width: i32,
  more: bool,
): void {
  const stride = (<usize>n) << 2
  const whole = width >= 8 || width == 4
  a += <usize>(i >> 2) * next
  c += <usize>i * stride
  for (; i < end; i += 4) {
    const rows = min(4, end - i)
    const inside = whole && rows == 4
    if (more && !inside) copy(edge, 32, c, stride, rows, width)
    const to = inside ? c : edge
    const toStride: usize = inside ? stride : 32
    const seed = more ? to : start
    const seedStride: usize = more ? toStride : 0
    if (width > 4) tile8(k, a, lane, step, b, bStep, to, toStride, seed, seedStride)
    else tile4(k, a, lane, step, b, bStep, to, toStride, seed, seedStride)
    if (!inside) copy(c, stride, edge, 32, rows, width)
    a += next
    c += stride << 2
  }
}

function copy(
  to: usize,
  toStride: usize,
  from: usize,
  fromStride: usize,
  rows: i32,
  width: i32,
): void {
  const columns = min(width, 8)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) store<f32>(to + (j << 2), load<f32>(from + (j << 2)))
    to += toStride
    from += fromStride
  }
}

/** `to[n] = Σ_i source[i, n]` over m rows: the gradient of a bias. */
export function columnSum(m: i32, n: i32, source: usize, to: usize): void {
  const stride = (<usize>n) << 2
  let j = 0
  for (; j + 8 <= n; j += 8) {
    let at = source + (j << 2)
    let sum0 = f32x4.splat(0)
    let sum1 = f32x4.splat(0)
    for (let i = 0; i < m; i++) {
      sum0 = f32x4.add(sum0, v128.load(at, 0))
      sum1 = f32x4.add(sum1, v128.load(at, 16))
      at += stride
    }
    v128.store(to + (j << 2), sum0, 0)
    v128.store(to + (j << 2), sum1, 16)
  }
  for (; j < n; j++) {
    let at = source + (j << 2)
    let sum: f32 = 0
    for (let i = 0; i < m; i++) {
      sum += load<f32>(at)
      at += stride
    }
    store<f32>(to + (j << 2), sum)
  }
}
