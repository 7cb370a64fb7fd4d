/**
 * SHA-256 (FIPS 180-4), because a page that came over plain HTTP has no `crypto.subtle`. Its
 * constants are the first 32 bits of the fractional parts of the square and cube roots of primes.
 */
const primes = [
  2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97,
  101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191, 193,
  197, 199, 211, 223, 227, 229, 233, 239, 241, 251, 257, 263, 269, 271, 277, 281, 283, 293, 307,
  311,
]
const fraction = (x: number): number => ((x - Math.floor(x)) * 2 ** 32) | 0
const start = Int32Array.from(primes.slice(0, 8), (p) => fraction(Math.sqrt(p)))
const rounds = Int32Array.from(primes, (p) => fraction(Math.cbrt(p)))

const turned = (x: number, by: number): number => (x >>> by) | (x << (32 - by))

/** In hex. */
export function sha256(bytes: Uint8Array): string {
  const state = start.slice()
  const words = new Int32Array(64)
  const whole = bytes.length - (bytes.length % 64)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = 0; at < whole; at += 64) mix(state, words, view, at)
  // A bit of 1, zeros, and the length in bits.
  const end = new Uint8Array(bytes.length - whole < 56 ? 64 : 128)
  end.set(bytes.subarray(whole))
  end[bytes.length - whole] = 0x80
  const tail = new DataView(end.buffer)
  tail.setBigUint64(end.length - 8, 8n * BigInt(bytes.length))
  for (let at = 0; at < end.length; at += 64) mix(state, words, tail, at)
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** One block of 64 bytes. */
function mix(state: Int32Array, w: Int32Array, view: DataView, at: number): void {
  for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + 4 * i)
  for (let i = 16; i < 64; i++) {
    const s0 = turned(w[i - 15], 7) ^ turned(w[i - 15], 18) ^ (w[i - 15] >>> 3)
    const s1 = turned(w[i - 2], 17) ^ turned(w[i - 2], 19) ^ (w[i - 2] >>> 10)
    w[i] = w[i - 16] + s0 + w[i - 7] + s1
  }
  let [a, b, c, d, e, f, g, h] = state
  for (let i = 0; i < 64; i++) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + rounds[i] + w[i]) | 0
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] += word
}
