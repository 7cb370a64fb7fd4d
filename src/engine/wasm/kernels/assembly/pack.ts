/**
 * Writes `k` groups of 4 numbers, `to + i·step ← source[lane, i]` for the four lanes, and zero for
 * the lanes that the matrix does not have. Strides in bytes.
 */
export function pack(
  to: usize,
  step: usize,
  source: usize,
  lanes: i32,
  laneStride: usize,
  k: i32,
  kStride: usize,
): void {
  if (lanes >= 4 && laneStride == 4) {
    for (let i = 0; i < k; i++) {
      v128.store(to, v128.load(source))
      to += step
      source += kStride
    }
    return
  }
  if (lanes >= 4 && kStride == 4) {
    for (; k >= 4; k -= 4) {
      transpose(to, step, source, laneStride)
      to += 4 * step
      source += 16
    }
  }
  for (let i = 0; i < k; i++) {
    for (let lane = 0; lane < 4; lane++) {
      const value = lane < lanes ? load<f32>(source + <usize>lane * laneStride) : 0
      store<f32>(to + (lane << 2), value)
    }
    to += step
    source += kStride
  }
}

/** Turns a block of 4 × 4. */
@inline
function transpose(to: usize, step: usize, source: usize, stride: usize): void {
  const r0 = v128.load(source)
  const r1 = v128.load(source + stride)
  const r2 = v128.load(source + 2 * stride)
  const r3 = v128.load(source + 3 * stride)
  const low01 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5)
  const low23 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5)
  const high01 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7)
  const high23 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7)
  v128.store(to, v128.shuffle<f64>(low01, low23, 0, 2))
  v128.store(to + step, v128.shuffle<f64>(low01, low23, 1, 3))
  v128.store(to + 2 * step, v128.shuffle<f64>(high01, high23, 0, 2))
  v128.store(to + 3 * step, v128.shuffle<f64>(high01, high23, 1, 3))
}
