/**
 * The inner loops of the matrix product. A row of A begins `lane` bytes after the one before it and
 * goes on every `step` bytes. B gives 8 (or 4) consecutive numbers for each k, every `bStep` bytes.
 *
 * 4 × 8 keeps 8 sums, 2 vectors of B and one of A in the 16 registers of x86. Multiply and add
 * are separate: fused ones (relaxed SIMD) round differently from machine to machine.
 */

/** `c[4, 8] = seed[4, 8] + Σ_k a[4, k] b[k, 8]`; strides in bytes. */
export function tile8(
  k: i32,
  a: usize,
  lane: usize,
  step: usize,
  b: usize,
  bStep: usize,
  c: usize,
  cStride: usize,
  seed: usize,
  seedStride: usize,
): void {
  let c00 = v128.load(seed, 0)
  let c01 = v128.load(seed, 16)
  seed += seedStride
  let c10 = v128.load(seed, 0)
  let c11 = v128.load(seed, 16)
  seed += seedStride
  let c20 = v128.load(seed, 0)
  let c21 = v128.load(seed, 16)
  seed += seedStride
  let c30 = v128.load(seed, 0)
  let c31 = v128.load(seed, 16)
  let x1 = a + lane
  let x2 = x1 + lane
  let x3 = x2 + lane
  const end = b + <usize>k * bStep
  while (b != end) {
    const b0 = v128.load(b, 0)
    const b1 = v128.load(b, 16)
    const a0 = v128.load_splat<f32>(a)
    c00 = f32x4.add(c00, f32x4.mul(a0, b0))
    c01 = f32x4.add(c01, f32x4.mul(a0, b1))
    const a1 = v128.load_splat<f32>(x1)
    c10 = f32x4.add(c10, f32x4.mul(a1, b0))
    c11 = f32x4.add(c11, f32x4.mul(a1, b1))
    const a2 = v128.load_splat<f32>(x2)
    c20 = f32x4.add(c20, f32x4.mul(a2, b0))
    c21 = f32x4.add(c21, f32x4.mul(a2, b1))
    const a3 = v128.load_splat<f32>(x3)
    c30 = f32x4.add(c30, f32x4.mul(a3, b0))
    c31 = f32x4.add(c31, f32x4.mul(a3, b1))
    a += step
    x1 += step
    x2 += step
    x3 += step
    b += bStep
  }
  v128.store(c, c00, 0)
  v128.store(c, c01, 16)
  c += cStride
  v128.store(c, c10, 0)
  v128.store(c, c11, 16)
  c += cStride
  v128.store(c, c20, 0)
  v128.store(c, c21, 16)
  c += cStride
  v128.store(c, c30, 0)
  v128.store(c, c31, 16)
}

/** `c[4, 4] = seed[4, 4] + Σ_k a[4, k] b[k, 4]`: narrow layers, such as a critic's output. */
export function tile4(
  k: i32,
  a: usize,
  lane: usize,
  step: usize,
  b: usize,
  bStep: usize,
  c: usize,
  cStride: usize,
  seed: usize,
  seedStride: usize,
): void {
  let c0 = v128.load(seed)
  let c1 = v128.load(seed + seedStride)
  let c2 = v128.load(seed + 2 * seedStride)
  let c3 = v128.load(seed + 3 * seedStride)
  let x1 = a + lane
  let x2 = x1 + lane
  let x3 = x2 + lane
  const end = b + <usize>k * bStep
  while (b != end) {
    const b0 = v128.load(b)
    c0 = f32x4.add(c0, f32x4.mul(v128.load_splat<f32>(a), b0))
    c1 = f32x4.add(c1, f32x4.mul(v128.load_splat<f32>(x1), b0))
    c2 = f32x4.add(c2, f32x4.mul(v128.load_splat<f32>(x2), b0))
    c3 = f32x4.add(c3, f32x4.mul(v128.load_splat<f32>(x3), b0))
    a += step
    x1 += step
    x2 += step
    x3 += step
    b += bStep
  }
  v128.store(c, c0)
  v128.store(c + cStride, c1)
  v128.store(c + 2 * cStride, c2)
  v128.store(c + 3 * cStride, c3)
}
