/**
 * The stream of src/core/random.ts: pcg4d with equal integers, and Box–Muller. Logarithm, sine and
 * cosine start from the word's integer, in which 1 − u and the distance to a quarter turn are exact.
 */

// The words of four counters.
let x: v128 = i32x4.splat(0)
let y: v128 = i32x4.splat(0)
let z: v128 = i32x4.splat(0)
let w: v128 = i32x4.splat(0)

/** Hashes the counters `index … index + 3`. */
// @ts-ignore: decorator
@inline
function pcg4d(index: i32, step: i32, stream: i32, seed: i32): void {
  const counters = i32x4.add(i32x4.splat(index), i32x4(0, 1, 2, 3))
  x = scramble(counters)
  y = scramble(i32x4.splat(step))
  z = scramble(i32x4.splat(stream))
  w = scramble(i32x4.splat(seed))
  mix()
  x = v128.xor(x, i32x4.shr_u(x, 16))
  y = v128.xor(y, i32x4.shr_u(y, 16))
  z = v128.xor(z, i32x4.shr_u(z, 16))
  w = v128.xor(w, i32x4.shr_u(w, 16))
  mix()
}

// @ts-ignore: decorator
@inline
function scramble(v: v128): v128 {
  return i32x4.add(i32x4.mul(v, i32x4.splat(1664525)), i32x4.splat(1013904223))
}

// @ts-ignore: decorator
@inline
function mix(): void {
  x = i32x4.add(x, i32x4.mul(y, w))
  y = i32x4.add(y, i32x4.mul(z, x))
  z = i32x4.add(z, i32x4.mul(x, y))
  w = i32x4.add(w, i32x4.mul(y, z))
}

/** The words of four counters, word by word; for tests. */
export function hashes(to: usize, index: i32, step: i32, stream: i32, seed: i32): void {
  pcg4d(index, step, stream, seed)
  v128.store(to, x, 0)
  v128.store(to, y, 16)
  v128.store(to, z, 32)
  v128.store(to, w, 48)
}

/** `√(−2 log u)` with `u = (2k + 1) / 2²⁵` and k the 24 high bits of a word. */
// @ts-ignore: decorator
@inline
function radius(word: v128): v128 {
  const odd = v128.or(i32x4.shl(i32x4.shr_u(word, 8), 1), i32x4.splat(1))
  // u = m 2^e with m between √½ and √2: adding the distance of √½ to 1 in bits rounds e as needed
  const bits = f32x4.convert_i32x4_s(odd)
  const moved = i32x4.add(bits, i32x4.splat(0x3f800000 - 0x3f3504f3))
  const power = i32x4.sub(i32x4.shr_s(moved, 23), i32x4.splat(127 + 25))
  const m = i32x4.add(v128.and(moved, i32x4.splat(0x007fffff)), i32x4.splat(0x3f3504f3))
  const e = f32x4.convert_i32x4_s(power)
  const one = f32x4.splat(1)
  const gap = f32x4.convert_i32x4_s(i32x4.sub(odd, i32x4.splat(1 << 25)))
  const exact = f32x4.mul(gap, f32x4.splat(1.0 / 33554432.0))
  const near = i32x4.eq(power, i32x4.splat(0))
  const less = v128.bitselect(exact, f32x4.sub(m, one), near)
  // log m = 2 artanh(s)
  const s = f32x4.div(less, f32x4.add(m, one))
  const q = f32x4.mul(s, s)
  let p = f32x4.add(f32x4.mul(q, f32x4.splat(1.0 / 9.0)), f32x4.splat(1.0 / 7.0))
  p = f32x4.add(f32x4.mul(q, p), f32x4.splat(0.2))
  p = f32x4.add(f32x4.mul(q, p), f32x4.splat(1.0 / 3.0))
  p = f32x4.mul(f32x4.add(f32x4.mul(q, p), one), f32x4.add(s, s))
  const log = f32x4.add(f32x4.mul(e, f32x4.splat(0.69314718056)), p)
  return f32x4.sqrt(f32x4.mul(log, f32x4.splat(-2)))
}

// The result of `turn`.
let cosine: v128 = f32x4.splat(0)
let sine: v128 = f32x4.splat(0)

/** Cosine and sine of `2π (2k + 1) / 2²⁵`, by Taylor polynomials an eighth of a turn around. */
// @ts-ignore: decorator
@inline
function turn(word: v128): void {
  const k = i32x4.add(i32x4.shr_u(word, 8), i32x4.splat(0x200000))
  const half = i32x4.splat(0x3fffff)
  const inside = i32x4.sub(i32x4.shl(v128.and(k, half), 1), half)
  const a = f32x4.mul(f32x4.convert_i32x4_s(inside), f32x4.splat(1.57079632679 / 8388608.0))
  const q = f32x4.mul(a, a)
  let s = f32x4.add(f32x4.mul(q, f32x4.splat(2.7557319e-6)), f32x4.splat(-1.9841270e-4))
  s = f32x4.add(f32x4.mul(q, s), f32x4.splat(8.3333333e-3))
  s = f32x4.add(f32x4.mul(q, s), f32x4.splat(-0.16666667))
  s = f32x4.add(f32x4.mul(f32x4.mul(q, s), a), a)
  let c = f32x4.add(f32x4.mul(q, f32x4.splat(2.4801587e-5)), f32x4.splat(-1.3888889e-3))
  c = f32x4.add(f32x4.mul(q, c), f32x4.splat(4.1666667e-2))
  c = f32x4.add(f32x4.mul(q, c), f32x4.splat(-0.5))
  c = f32x4.add(f32x4.mul(q, c), f32x4.splat(1))
  // Quarter by quarter: (c, s), (−s, c), (−c, −s), (s, −c)
  const quarter = i32x4.shr_u(k, 22)
  const odd = i32x4.eq(v128.and(quarter, i32x4.splat(1)), i32x4.splat(1))
  const sign = i32x4.splat(1 << 31)
  const minusSine = v128.and(i32x4.shl(quarter, 30), sign)
  const minusCosine = v128.xor(minusSine, v128.and(odd, sign))
  cosine = v128.xor(v128.bitselect(s, c, odd), minusCosine)
  sine = v128.xor(v128.bitselect(c, s, odd), minusSine)
}

/** Whole groups of 16 standard normals, four to a counter. */
export function normals(size: i32, to: usize, seed: i32, stream: i32, step: i32): void {
  for (let i = 0; i < size; i += 16) {
    pcg4d(i >> 2, step, stream, seed)
    const r0 = radius(x)
    turn(y)
    const a = f32x4.mul(r0, cosine)
    const b = f32x4.mul(r0, sine)
    const r1 = radius(z)
    turn(w)
    const c = f32x4.mul(r1, cosine)
    const d = f32x4.mul(r1, sine)
    const lowAb = v128.shuffle<f32>(a, b, 0, 4, 1, 5)
    const lowCd = v128.shuffle<f32>(c, d, 0, 4, 1, 5)
    const highAb = v128.shuffle<f32>(a, b, 2, 6, 3, 7)
    const highCd = v128.shuffle<f32>(c, d, 2, 6, 3, 7)
    v128.store(to, v128.shuffle<f64>(lowAb, lowCd, 0, 2), 0)
    v128.store(to, v128.shuffle<f64>(lowAb, lowCd, 1, 3), 16)
    v128.store(to, v128.shuffle<f64>(highAb, highCd, 0, 2), 32)
    v128.store(to, v128.shuffle<f64>(highAb, highCd, 1, 3), 48)
    to += 64
  }
}

/** Radius, cosine, sine and first word of four points. */
const drawn: usize = memory.data(64, 16)

/**
 * Whole groups of 4 points of a Gaussian mixture, one to a counter. Each component of the table is
 * seven float64: cumulative weight, mean, and the rows of the matrix that turns a normal pair.
 */
export function points(
  count: i32,
  to: usize,
  seed: i32,
  stream: i32,
  step: i32,
  table: usize,
  components: i32,
): void {
  const last = table + <usize>(components - 1) * 56
  for (let i = 0; i < count; i += 4) {
    pcg4d(i, step, stream, seed)
    v128.store(drawn, radius(y), 0)
    turn(z)
    v128.store(drawn, cosine, 16)
    v128.store(drawn, sine, 32)
    v128.store(drawn, i32x4.shr_u(x, 8), 48)
    for (let lane: usize = 0; lane < 16; lane += 4) {
      const u = (<f64>load<i32>(drawn + lane, 48) + 0.5) * (1.0 / 16777216.0)
      let c = table
      while (c < last && load<f64>(c) < u) c += 56
      const r = <f64>load<f32>(drawn + lane)
      const a = r * <f64>load<f32>(drawn + lane, 16)
      const b = r * <f64>load<f32>(drawn + lane, 32)
      store<f32>(to, <f32>(load<f64>(c, 8) + a * load<f64>(c, 24) + b * load<f64>(c, 32)), 0)
      store<f32>(to, <f32>(load<f64>(c, 16) + a * load<f64>(c, 40) + b * load<f64>(c, 48)), 4)
      to += 8
    }
  }
}
