import { Inflate } from 'fflate'
import type { ZipEntry } from './zip.ts'

/** Bytes that are unpacked at a time: what they can become, 1032 times as many, is soon thrown away. */
const BLOCK = 1024

/** Why an entry has no bytes. */
export type Unpacked =
  | { readonly bytes: Uint8Array }
  | { readonly problem: 'large' | 'damaged' | 'packing' | 'encrypted' }

/**
 * The bytes of an entry, whatever the archive claims of their number: once there are more than `most`,
 * it goes no further.
 */
export function unpack({ bytes, packing, encrypted }: ZipEntry, most: number): Unpacked {
  if (encrypted) return { problem: 'encrypted' }
  if (packing === 'other') return { problem: 'packing' }
  if (packing === 'stored') return bytes.length > most ? { problem: 'large' } : { bytes }
  return inflated(bytes, most)
}

function inflated(packed: Uint8Array, most: number): Unpacked {
  const parts: Uint8Array[] = []
  let [length, ended] = [0, false]
  const inflate = new Inflate((part, last) => {
    parts.push(part)
    length += part.length
    ended ||= last
  })
  try {
    for (let at = 0; at < packed.length && length <= most; at += BLOCK) {
      inflate.push(packed.subarray(at, at + BLOCK), at + BLOCK >= packed.length)
    }
  } catch {
    return { problem: 'damaged' }
  }
  if (length > most) return { problem: 'large' }
  if (!ended) return { problem: 'damaged' }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return { bytes }
}
