const bits = 11
const buckets = 1 << bits
const passes = 3 // of 11 bits make 32

/**
 * Sorts in place, ascending: a radix sort of the 32 bits, several times faster than the built-in
 * comparison sort for the few thousand numbers that a metric sorts over and over.
 */
export function sortFloats(values: Float32Array): Float32Array {
  let keys = new Uint32Array(values.length)
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length)
  for (let i = 0; i < words.length; i++) keys[i] = ordered(words[i])
  let spare = new Uint32Array(values.length)
  const starts = new Uint32Array(buckets)
  for (let pass = 0; pass < passes; pass++) {
    const shift = pass * bits
    starts.fill(0)
    for (let i = 0; i < keys.length; i++) starts[(keys[i] >>> shift) & (buckets - 1)]++
    let start = 0
    for (let b = 0; b < buckets; b++) {
      const count = starts[b]
      starts[b] = start
      start += count
    }
    for (let i = 0; i < keys.length; i++) {
      spare[starts[(keys[i] >>> shift) & (buckets - 1)]++] = keys[i]
    }
    ;[keys, spare] = [spare, keys]
  }
  for (let i = 0; i < words.length; i++) words[i] = restored(keys[i])
  return values
}

/** The bits of a float as an integer of the same order: negatives reversed, positives above them. */
const ordered = (word: number): number => (word >>> 31 ? ~word : word | 0x80000000)
const restored = (key: number): number => (key >>> 31 ? key & 0x7fffffff : ~key)
