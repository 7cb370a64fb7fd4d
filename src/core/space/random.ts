/**
 * Counter-based random numbers: a number is a pure function of (seed, stream, step, index).
 *
 * The hash is pcg4d (Jarzynski & Olano, Hash Functions for GPU Rendering, JCGT 9(3), 2020). It uses
 * 32-bit multiply, add, shift and xor only, so TypeScript, WebAssembly and WGSL make equal integers.
 * Nothing is stored, so a run can be reset, replayed or branched from any step, and run r of an
 * ensemble draws what the single run with its seed draws.
 */

/** Where in the stream of numbers a block starts. All four are 32-bit unsigned integers. */
export interface Key {
  readonly seed: number
  readonly stream: number
  readonly step: number
}

/** Writes the four hashed words of one counter to `out[offset…offset+3]`. */
export function pcg4d(
  out: Uint32Array,
  offset: number,
  index: number,
  step: number,
  stream: number,
  seed: number,
): void {
  let x = (Math.imul(index, 1664525) + 1013904223) | 0
  let y = (Math.imul(step, 1664525) + 1013904223) | 0
  let z = (Math.imul(stream, 1664525) + 1013904223) | 0
  let w = (Math.imul(seed, 1664525) + 1013904223) | 0
  x = (x + Math.imul(y, w)) | 0
  y = (y + Math.imul(z, x)) | 0
  z = (z + Math.imul(x, y)) | 0
  w = (w + Math.imul(y, z)) | 0
  x ^= x >>> 16
  y ^= y >>> 16
  z ^= z >>> 16
  w ^= w >>> 16
  x = (x + Math.imul(y, w)) | 0
  y = (y + Math.imul(z, x)) | 0
  z = (z + Math.imul(x, y)) | 0
  w = (w + Math.imul(y, z)) | 0
  out[offset] = x
  out[offset + 1] = y
  out[offset + 2] = z
  out[offset + 3] = w
}

/** The stream of a name (FNV-1a), so that each use of randomness is named where it is used. */
export function stream(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) {
    hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  }
  return hash >>> 0
}

/** The 24 high bits of a word as a number in (0, 1): never 0, so that its logarithm exists. */
export const uniform = (word: number): number => ((word >>> 8) + 0.5) * 2 ** -24

const words = new Uint32Array(4)

/** Standard normals by Box–Muller, four to a counter, rounded to float32. */
export function normals(out: Float32Array, key: Key): Float32Array {
  for (let i = 0; i < out.length; i += 4) {
    pcg4d(words, 0, i >>> 2, key.step, key.stream, key.seed)
    for (let pair = 0; pair < 4; pair += 2) {
      const radius = Math.sqrt(-2 * Math.log(uniform(words[pair])))
      const angle = 2 * Math.PI * uniform(words[pair + 1])
      if (i + pair < out.length) out[i + pair] = radius * Math.cos(angle)
      if (i + pair + 1 < out.length) out[i + pair + 1] = radius * Math.sin(angle)
    }
  }
  return out
}

/** Uniforms in (0, 1), four to a counter; float32 rounds the highest of them up to 1. */
export function uniforms(out: Float32Array | Float64Array, key: Key): typeof out {
  for (let i = 0; i < out.length; i++) {
    if (i % 4 === 0) pcg4d(words, 0, i >>> 2, key.step, key.stream, key.seed)
    out[i] = uniform(words[i % 4])
  }
  return out
}

/**
 * The 23 high bits of a word as a number in (0, 1) that float32 holds as it is: with a bit more the
 * highest would be 1.
 */
export const openUniform = (word: number): number => ((word >>> 9) + 0.5) * 2 ** -23

/** Which of so many classes, up to 2²⁰, a word stands for: its 24 high bits, cut into equal parts. */
export const classOf = (word: number, classes: number): number =>
  Math.floor(((word >>> 8) * classes) / 2 ** 24)

/** The words of the stream, four to a counter, each read by `read`. */
function readWords(out: Float32Array | Uint32Array, key: Key, read: (word: number) => number) {
  for (let i = 0; i < out.length; i++) {
    if (i % 4 === 0) pcg4d(words, 0, i >>> 2, key.step, key.stream, key.seed)
    out[i] = read(words[i % 4])
  }
}

/** Uniforms strictly inside (0, 1), each a float32. */
export function openUniforms(out: Float32Array, key: Key): Float32Array {
  readWords(out, key, openUniform)
  return out
}

/** Classes 0 … `classes` − 1, all equally likely. */
export function classes(out: Uint32Array, count: number, key: Key): Uint32Array {
  readWords(out, key, (word) => classOf(word, count))
  return out
}
