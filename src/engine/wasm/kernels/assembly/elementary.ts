/**
 * Elementary functions on four numbers at once, to about 1e-7 relative. NaN stays NaN. They are
 * polynomials, not Math.*: WebAssembly SIMD arithmetic is the same on every machine, Math is not.
 */

@inline
function f(x: f32): v128 {
  return f32x4.splat(x)
}

/** `a·x + b` */
@inline
function step(a: v128, x: v128, b: f32): v128 {
  return f32x4.add(f32x4.mul(a, x), f(b))
}

/** eˣ: e^r 2ⁿ with |r| ≤ ln 2 / 2 (Cephes expf). Below −87 it is 1.6e-38, above 88 1.65e38. */
@inline
export function exp(x: v128): v128 {
  x = f32x4.pmin(x, f(88))
  x = f32x4.pmax(x, f(-87))
  const n = f32x4.nearest(f32x4.mul(x, f(1.44269504)))
  // ln 2 in two parts, so that the product with the first is exact
  let r = f32x4.sub(x, f32x4.mul(n, f(0.693359375)))
  r = f32x4.add(r, f32x4.mul(n, f(2.12194440e-4)))
  let p = step(f(1.9875691500e-4), r, 1.3981999507e-3)
  p = step(p, r, 8.3334519073e-3)
  p = step(p, r, 4.1665795894e-2)
  p = step(p, r, 1.6666665459e-1)
  p = step(p, r, 5.0000001201e-1)
  const e = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(r, r), p), r), f(1))
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23)
  return f32x4.mul(e, power)
}

/** 1 / (1 + e⁻ˣ) */
@inline
export function sigmoid(x: v128): v128 {
  return f32x4.div(f(1), f32x4.add(f(1), exp(f32x4.neg(x))))
}

/** Near zero an odd polynomial (Cephes tanhf), else 1 − 2 / (e²ˣ + 1). */
@inline
export function tanh(x: v128): v128 {
  const square = f32x4.mul(x, x)
  let p = step(f(-5.70498872745e-3), square, 2.06390887954e-2)
  p = step(p, square, -5.37397155531e-2)
  p = step(p, square, 1.33314422036e-1)
  p = step(p, square, -3.33332819422e-1)
  const near = f32x4.add(x, f32x4.mul(f32x4.mul(p, square), x))
  const e = exp(f32x4.add(x, x))
  const far = f32x4.sub(f(1), f32x4.div(f(2), f32x4.add(e, f(1))))
  return v128.bitselect(near, far, f32x4.lt(f32x4.abs(x), f(0.625)))
}

/**
 * log(1 + eˣ) = max(x, 0) + log(1 + u) with u = e^−|x|, and log(1 + u) = 2 artanh(s) with
 * s = u / (2 + u) ≤ 1/3, which has no cancellation for small u.
 */
@inline
export function softplus(x: v128): v128 {
  const u = exp(f32x4.neg(f32x4.abs(x)))
  const s = f32x4.div(u, f32x4.add(u, f(2)))
  // The limit changes no result, and keeps the square from becoming denormal, which is slow.
  const limited = f32x4.pmax(s, f(1e-18))
  const square = f32x4.mul(limited, limited)
  let p = step(f(0.13333334), square, 0.15384616)
  p = step(p, square, 0.18181819)
  p = step(p, square, 0.22222222)
  p = step(p, square, 0.2857143)
  p = step(p, square, 0.4)
  p = step(p, square, 0.6666667)
  p = step(p, square, 2)
  return f32x4.add(f32x4.pmax(x, f(0)), f32x4.mul(p, s))
}

/**
 * eˣ over the whole range of float32: infinity above it, and zero below 1.2e-38, where arithmetic
 * with denormal numbers is many times slower than any other.
 */
@inline
export function wideExp(x: v128): v128 {
  // Where 2ⁿ would overflow: e^x = e^(x − 32 ln 2) 2³²
  const high = f32x4.gt(x, f(80))
  const e = exp(f32x4.sub(x, v128.and(high, f(22.18070978))))
  const all = v128.bitselect(f32x4.mul(e, f(4294967296)), e, high)
  const most = v128.bitselect(f(Infinity), all, f32x4.gt(x, f(88.722839)))
  return v128.bitselect(f(0), most, f32x4.lt(x, f(-87)))
}

/** Natural logarithm (Cephes logf). Zero gives −∞, less gives NaN. */
@inline
export function log(x: v128): v128 {
  // Denormal numbers are made normal first.
  const tiny = f32x4.lt(x, f(1.17549435e-38))
  const scaled = v128.bitselect(f32x4.mul(x, f(16777216)), x, tiny)
  const moved = i32x4.add(scaled, i32x4.splat(0x3f800000 - 0x3f3504f3))
  const power = i32x4.sub(i32x4.shr_s(moved, 23), i32x4.splat(127))
  const m = i32x4.add(v128.and(moved, i32x4.splat(0x007fffff)), i32x4.splat(0x3f3504f3))
  const e = f32x4.sub(f32x4.convert_i32x4_s(power), v128.and(tiny, f(24)))
  const s = f32x4.sub(m, f(1))
  const square = f32x4.mul(s, s)
  let p = step(f(7.0376836292e-2), s, -1.1514610310e-1)
  p = step(p, s, 1.1676998740e-1)
  p = step(p, s, -1.2420140846e-1)
  p = step(p, s, 1.4249322787e-1)
  p = step(p, s, -1.6668057665e-1)
  p = step(p, s, 2.0000714765e-1)
  p = step(p, s, -2.4999993993e-1)
  p = step(p, s, 3.3333331174e-1)
  let r = f32x4.mul(f32x4.mul(p, s), square)
  r = f32x4.add(r, f32x4.mul(e, f(-2.12194440e-4)))
  r = f32x4.sub(r, f32x4.mul(square, f(0.5)))
  r = f32x4.add(f32x4.add(r, s), f32x4.mul(e, f(0.693359375)))
  // x < 0 and NaN give NaN, 0 gives −∞, ∞ stays
  r = v128.bitselect(x, r, v128.or(f32x4.eq(x, f(Infinity)), f32x4.ne(x, x)))
  r = v128.bitselect(f(NaN), r, f32x4.lt(x, f(0)))
  return v128.bitselect(f(-Infinity), r, f32x4.eq(x, f(0)))
}
