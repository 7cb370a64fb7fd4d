import { mostSheetPixels, mostSheetSide } from './limits.ts'
import type { Outcome } from './problem.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte)

const isPng = (bytes: Uint8Array) => startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)
const isJpeg = (bytes: Uint8Array) => startsWith(bytes, 0xff, 0xd8, 0xff)
const isGif = (bytes: Uint8Array) => startsWith(bytes, 0x47, 0x49, 0x46, 0x38)

/** Whether a file begins as pictures do that a browser decodes, and whose size this file reads. */
export const isEncoded = (head: Uint8Array): boolean =>
  [isPng, isJpeg, isGif].some((is) => is(head))

/** As far as a JPEG is searched for its size: behind a preview, a profile, and what a camera says. */
const FAR = 1 << 20

/** The size that a picture says it has, before it is decoded: a small file may claim a huge one. */
export async function sizeOf(name: string, file: Blob): Promise<Outcome<Size>> {
  const bytes = new Uint8Array(await file.slice(0, FAR).arrayBuffer())
  const size = isPng(bytes) ? pngSize(bytes) : isGif(bytes) ? gifSize(bytes) : jpegSize(bytes)
  if (!size || size.width === 0 || size.height === 0) return { problem: { code: 'header', name } }
  const { width, height } = size
  if (Math.max(width, height) > mostSheetSide) {
    return { problem: { code: 'sides', name, width, height, most: mostSheetSide } }
  }
  if (width * height > mostSheetPixels) {
    const [megapixels, most] = [width * height, mostSheetPixels].map((n) => Math.round(n / 1e6))
    return { problem: { code: 'pixels', name, megapixels, most } }
  }
  return { value: size }
}

const viewOf = ({ buffer, byteOffset, length }: Uint8Array) =>
  new DataView(buffer, byteOffset, length)

/** The first chunk is IHDR, and begins with both sizes (PNG specification, §11.2.1). */
function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 24) return null
  const view = viewOf(bytes)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

function gifSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 10) return null
  const view = viewOf(bytes)
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

/** Segments whose marker is SOF0 to SOF15, but for those that only share the range (ITU T.81, B.1). */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** From segment to segment, as far as the first frame. */
function jpegSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes)
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; ) {
    if (bytes[at + 1] === 0xff) at++
    else if (isFrame(bytes[at + 1])) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    } else at += 2 + view.getUint16(at + 2)
  }
  return null
}
