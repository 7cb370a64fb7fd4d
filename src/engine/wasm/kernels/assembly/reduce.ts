/**
 * `to[o, i] = Σ_r source[o, r, i] / divisor` with sums in float64 and in the order of r, as tfjs-cpu
 * does: the bits are the same. The division, of each number, is that of a mean.
 */
export function sum(
  outer: i32,
  size: i32,
  inner: i32,
  source: usize,
  to: usize,
  divisor: f32,
): void {
  const next = <usize>inner << 2
  const block = <usize>size * next
  let o = 0
  if (inner == 1) {
    // Four rows at once, because one sum waits for each addition.
    for (; o + 4 <= outer; o += 4) {
      let s0: f64 = 0
      let s1: f64 = 0
      let s2: f64 = 0
      let s3: f64 = 0
      for (let at = source, end = source + block; at < end; at += 4) {
        s0 += <f64>(load<f32>(at) / divisor)
        s1 += <f64>(load<f32>(at + block) / divisor)
        s2 += <f64>(load<f32>(at + 2 * block) / divisor)
        s3 += <f64>(load<f32>(at + 3 * block) / divisor)
      }
      store<f32>(to, <f32>s0, 0)
      store<f32>(to, <f32>s1, 4)
      store<f32>(to, <f32>s2, 8)
      store<f32>(to, <f32>s3, 12)
      to += 16
      source += 4 * block
    }
  }
  for (; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      let s: f64 = 0
      let at = source + (<usize>i << 2)
      for (let r = 0; r < size; r++, at += next) s += <f64>(load<f32>(at) / divisor)
      store<f32>(to, <f32>s)
      to += 4
    }
    source += block
  }
}

/** `to[o, i] = max_r source[o, r, i]`; NaN if there is one. */
export function maximum(outer: i32, size: i32, inner: i32, source: usize, to: usize): void {
  const next = <usize>inner << 2
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      let at = source + (<usize>i << 2)
      let m = load<f32>(at)
      for (let r = 1; r < size; r++) {
        at += next
        m = max<f32>(m, load<f32>(at))
      }
      store<f32>(to, m)
      to += 4
    }
    source += <usize>size * next
  }
}
