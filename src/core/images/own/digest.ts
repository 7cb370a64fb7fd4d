import { sha256 } from '../../numerics/sha256.ts'
import type { Pictures } from './pictures.ts'

/** So many hex digits of SHA-256 tell any two data sets apart that people will ever have. */
const DIGITS = 16

/**
 * The name of pictures in a link: of what is trained with, their sizes, pixels and classes, however
 * the file was packed.
 */
export function digestOf({ width, height, channels, count, ...held }: Pictures): string {
  const { pixels, labels, names } = held
  const head = JSON.stringify({ width, height, channels, count, names })
  const labelled = labels ? sha256(Uint8Array.from(labels)) : ''
  return sha256(new TextEncoder().encode(head + sha256(pixels) + labelled)).slice(0, DIGITS)
}
