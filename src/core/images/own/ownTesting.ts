import type { Brought } from './brought.ts'
import type { Size } from './encoded.ts'
import type { Decode } from './raster.ts'
import { readBrought } from './readBrought.ts'

/** A file with these bytes, or parts of them, one after the other. */
export const file = (path: string, ...parts: (Uint8Array | Iterable<number>)[]): Brought => ({
  path,
  file: new Blob(parts.map((part) => Uint8Array.from(part))),
})

const highFirst = (...sizes: number[]) => {
  const view = new DataView(new ArrayBuffer(4 * sizes.length))
  for (const [i, size] of sizes.entries()) view.setUint32(4 * i, size)
  return new Uint8Array(view.buffer)
}

/** The headers of the published files: those of MNIST are `idx3(60000, 28, 28)`, `idx1(60000)`. */
export const idx3 = (count: number, height: number, width: number) =>
  highFirst(0x0803, count, height, width)
export const idx1 = (count: number) => highFirst(0x0801, count)

/** As `numpy.save` writes it, but for the version as asked for. */
export function npy(type: string, shape: string, version = 1, order = 'False'): Uint8Array {
  const text = `{'descr': '${type}', 'fortran_order': ${order}, 'shape': (${shape}), }`
  const field = version === 1 ? 2 : 4
  const length = 64 * Math.ceil((8 + field + text.length + 1) / 64) - 8 - field
  const out = new Uint8Array(8 + field + length).fill(0x20)
  out.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0])
  const view = new DataView(out.buffer)
  if (version === 1) view.setUint16(8, length, true)
  else view.setUint32(8, length, true)
  out.set(new TextEncoder().encode(text), 8 + field)
  out[out.length - 1] = 0x0a
  return out
}

/** Numbers that differ from picture to picture and from pixel to pixel. */
export const pattern = (count: number, dim: number): Uint8Array =>
  Uint8Array.from({ length: count * dim }, (_, i) => (7 * i + 13 * Math.floor(i / dim)) % 256)

export async function packed(...parts: Iterable<number>[]): Promise<Uint8Array> {
  const stream = new Blob(parts.map((part) => Uint8Array.from(part))).stream()
  const gzip = stream.pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(gzip).arrayBuffer())
}

/** The start of a PNG: its mark, and IHDR with its sizes. The rest is the decoder's concern. */
export const png = ({ width, height }: Size) =>
  Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
    ...[...'IHDR'].map((letter) => letter.charCodeAt(0)),
    ...highFirst(width, height),
    ...[8, 6, 0, 0, 0],
  ])

type Pixel = (x: number, y: number) => readonly [number, number, number, number]

/** A decoder that makes pixels up, of the size that the header says. */
export const painter =
  (pixel: Pixel): Decode =>
  async (blob) => {
    const view = new DataView(await blob.arrayBuffer())
    const [width, height] = [view.getUint32(16), view.getUint32(20)]
    return {
      width,
      height,
      rows: (top, count) =>
        Uint8ClampedArray.from(
          Array.from({ length: width * count }, (_, i) =>
            pixel(i % width, top + Math.floor(i / width)),
          ).flat(),
        ),
      close() {},
    }
  }

const undecoded: Decode = () => Promise.reject(new Error('no picture'))

/** What is read of these files. */
export const read = (
  files: readonly Brought[],
  decode: Decode = undecoded,
  cell: Size | null = null,
) => readBrought({ files, cell }, decode, () => {})

/** What was read, where it must be possible. */
export async function taken(...args: Parameters<typeof read>) {
  const outcome = await read(...args)
  if ('problem' in outcome) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

/** Why it cannot be read. */
export async function fault(...args: Parameters<typeof read>) {
  const outcome = await read(...args)
  if ('value' in outcome) throw new Error('It was read.')
  return outcome.problem
}
