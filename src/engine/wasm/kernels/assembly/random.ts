/**
 * The stream of src/core/space/random.ts, by Box–Muller. Logarithm, sine and cosine start from the
 * word's integer, in which 1 − u and the distance to a quarter turn are exact.
 */

import { pcg4d, words } from './hash'

/** `√(−2 log u)` with `u = (2k + 1) / 2²⁵` and k the 24 high bits of a word. */
@inline
export function radius(word: v128): v128 {
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

/** Where `turn` leaves cosine and sine, four numbers each. */
export const turned: usize = memory.data(32, 16)

/** Cosine and sine of `2π (2k + 1) / 2²⁵`, by Taylor polynomials an eighth of a turn around. */
@inline
export function turn(word: v128): void {
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
  v128.store(turned, v128.xor(v128.bitselect(s, c, odd), minusCosine), 0)
  v128.store(turned, v128.xor(v128.bitselect(c, s, odd), minusSine), 16)
}

/** Whole groups of 16 standard normals, four to a counter. */
export function normals(size: i32, to: usize, seed: i32, stream: i32, step: i32): void {
  for (let i = 0; i < size; i += 16) {
    pcg4d(i >> 2, step, stream, seed)
    const r0 = radius(v128.load(words, 0))
    turn(v128.load(words, 16))
    const a = f32x4.mul(r0, v128.load(turned, 0))
    const b = f32x4.mul(r0, v128.load(turned, 16))
    const r1 = radius(v128.load(words, 32))
    turn(v128.load(words, 48))
    const c = f32x4.mul(r1, v128.load(turned, 0))
    const d = f32x4.mul(r1, v128.load(turned, 16))
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

/** Four words as numbers in (0, 1), by their 23 high bits. */
@inline
function open(word: v128): v128 {
  const half = f32x4.add(f32x4.convert_i32x4_s(i32x4.shr_u(word, 9)), f32x4.splat(0.5))
  return f32x4.mul(half, f32x4.splat(1.0 / 8388608.0))
}

/** Whole groups of 16 uniforms in (0, 1), four to a counter. */
export function uniforms(size: i32, to: usize, seed: i32, stream: i32, step: i32): void {
  for (let i = 0; i < size; i += 16) {
    pcg4d(i >> 2, step, stream, seed)
    const a = open(v128.load(words, 0))
    const b = open(v128.load(words, 16))
    const c = open(v128.load(words, 32))
    const d = open(v128.load(words, 48))
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

/** One of `classes` for each of `count` points: rows of zeros with a one, four points to a counter. */
export function oneHots(
  count: i32,
  classes: i32,
  to: usize,
  seed: i32,
  stream: i32,
  step: i32,
): void {
  memory.fill(to, 0, (<usize>count * <usize>classes) << 2)
  for (let i = 0; i < count; i++) {
    if ((i & 15) == 0) pcg4d(i >> 2, step, stream, seed)
    const word = load<u32>(words + (<usize>(i & 3) << 4) + (<usize>((i >> 2) & 3) << 2))
    const k = <usize>((<u64>(word >> 8) * <u64>classes) >> 24)
    store<f32>(to + ((<usize>i * <usize>classes + k) << 2), 1)
  }
}
