/** pcg4d as in src/core/space/random.ts, with equal integers. */

/** The words of four counters, word by word. */
export const words: usize = memory.data(64, 16)

/** Hashes the counters `index … index + 3`. */
@inline
export function pcg4d(index: i32, step: i32, stream: i32, seed: i32): void {
  let x = scramble(i32x4.add(i32x4.splat(index), i32x4(0, 1, 2, 3)))
  let y = scramble(i32x4.splat(step))
  let z = scramble(i32x4.splat(stream))
  let w = scramble(i32x4.splat(seed))
  for (let round = 0; round < 2; round++) {
    x = i32x4.add(x, i32x4.mul(y, w))
    y = i32x4.add(y, i32x4.mul(z, x))
    z = i32x4.add(z, i32x4.mul(x, y))
    w = i32x4.add(w, i32x4.mul(y, z))
    if (round) break
    x = v128.xor(x, i32x4.shr_u(x, 16))
    y = v128.xor(y, i32x4.shr_u(y, 16))
    z = v128.xor(z, i32x4.shr_u(z, 16))
    w = v128.xor(w, i32x4.shr_u(w, 16))
  }
  v128.store(words, x, 0)
  v128.store(words, y, 16)
  v128.store(words, z, 32)
  v128.store(words, w, 48)
}

@inline
function scramble(v: v128): v128 {
  return i32x4.add(i32x4.mul(v, i32x4.splat(1664525)), i32x4.splat(1013904223))
}

/** The words of four counters, word by word; for tests. */
export function hashes(to: usize, index: i32, step: i32, stream: i32, seed: i32): void {
  pcg4d(index, step, stream, seed)
  memory.copy(to, words, 64)
}

/** The powers of two below a count, for the search. */
@inline
export function halfOf(count: i32): i32 {
  return count > 1 ? 1 << (31 - clz(count - 1)) : 0
}
