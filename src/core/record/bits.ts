/** Yes or no of many things, eight to a byte. */

/** @param lists all as long as `width`, or empty: none of it holds then */
export function packBits(lists: readonly (readonly boolean[])[], width: number): Uint8Array {
  const bits = new Uint8Array(Math.ceil((lists.length * width) / 8))
  lists.forEach((values, r) => {
    for (let k = 0; k < values.length; k++) if (values[k]) setBit(bits, r * width + k)
  })
  return bits
}

export function setBit(bits: Uint8Array, at: number): void {
  bits[at >> 3] |= 1 << (at & 7)
}

export const bitAt = (bits: Uint8Array, at: number): boolean =>
  ((bits[at >> 3] >> (at & 7)) & 1) === 1

/** How many of them hold, from one to before another. */
export function countBits(bits: Uint8Array, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) if (bitAt(bits, at)) count++
  return count
}
