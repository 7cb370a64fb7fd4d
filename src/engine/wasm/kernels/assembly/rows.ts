import { halfOf, pcg4d, words } from './hash'

/** The first of `count` thresholds, integers that grow, that the 24 high bits of a word are below. */
@inline
function pick(word: u32, thresholds: usize, count: i32, half: i32): i32 {
  const k = word >> 8
  let row = 0
  for (let s = half; s > 0; s >>= 1) {
    const next = min(row + s, count - 1)
    row = select<i32>(next, row, load<u32>(thresholds + (<usize>(next - 1) << 2)) <= k)
  }
  return row
}

/** Rows of a table `[count, dim]` for `n` points, one to a counter. */
export function rows(
  n: i32,
  dim: i32,
  to: usize,
  seed: i32,
  stream: i32,
  step: i32,
  table: usize,
  thresholds: usize,
  count: i32,
): void {
  const half = halfOf(count)
  const bytes = <usize>dim << 2
  for (let i = 0; i < n; i++) {
    if ((i & 3) == 0) pcg4d(i, step, stream, seed)
    const row = pick(load<u32>(words + (<usize>(i & 3) << 2)), thresholds, count, half)
    memory.copy(to + <usize>i * bytes, table + <usize>row * bytes, bytes)
  }
}

/** The labels of the same rows: rows of zeros with a one. */
export function rowLabels(
  n: i32,
  classes: i32,
  to: usize,
  seed: i32,
  stream: i32,
  step: i32,
  labels: usize,
  thresholds: usize,
  count: i32,
): void {
  const half = halfOf(count)
  memory.fill(to, 0, (<usize>n * <usize>classes) << 2)
  for (let i = 0; i < n; i++) {
    if ((i & 3) == 0) pcg4d(i, step, stream, seed)
    const row = pick(load<u32>(words + (<usize>(i & 3) << 2)), thresholds, count, half)
    const label = <usize>load<u32>(labels + (<usize>row << 2))
    store<f32>(to + ((<usize>i * <usize>classes + label) << 2), 1)
  }
}
