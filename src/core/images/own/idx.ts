import type { Bytes } from './bytes.ts'
import { bytes, type Header, plausible } from './header.ts'
import type { Outcome } from './problem.ts'

/** Magic numbers: two zeros, 8 for unsigned bytes, and how many dimensions there are. */
const magic = { labels: 0x0801, pictures: 0x0803 } as const

/** Whether a file begins as IDX does. */
export const isIdx = (head: Uint8Array): boolean =>
  head[0] === 0 && head[1] === 0 && head[2] >= 8 && head[2] <= 14

/**
 * The header of the IDX files in which MNIST is published (LeCun, Cortes and Burges): a magic number
 * and the size of each dimension, as integers of 32 bits, high byte first.
 */
export async function idxHeader(name: string, file: Bytes): Promise<Outcome<Header>> {
  const ints = async (n: number) => {
    const read = await file.next(4 * n)
    const view = new DataView(read.buffer, read.byteOffset, read.length)
    return read.length < 4 * n ? null : Array.from({ length: n }, (_, i) => view.getUint32(4 * i))
  }
  const cut = { problem: { code: 'header', name } } as const
  const first = await ints(1)
  if (!first) return cut
  if (first[0] !== magic.labels && first[0] !== magic.pictures) {
    return {
      problem: { code: 'magic', name, magic: first[0].toString(16).padStart(8, '0') },
    }
  }
  const sizes = await ints(first[0] === magic.labels ? 1 : 3)
  if (!sizes) return cut
  const [count, height, width] = sizes
  const kind = first[0] === magic.labels ? 'labels' : 'pictures'
  return plausible(
    name,
    kind === 'labels'
      ? { kind, count, numbers: bytes }
      : { kind, count, height, width, channels: 1, planar: true, numbers: bytes },
  )
}
