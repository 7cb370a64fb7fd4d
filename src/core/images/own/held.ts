import type { Pictures } from './pictures.ts'

/** All pictures, as they are handed from worker to page to worker: by reference, however many. */
export interface Packed extends Omit<Pictures, 'pixels'> {
  readonly pixels: Blob
}

/** Pictures that are here. */
export interface Here {
  /** What targets are made of: in a worker all of them, on the page a few of each class. */
  readonly pictures: Pictures
  /** The share of each of these; they sum to 1. Null where all are as likely. */
  readonly weights: Float64Array | null
  /** All of them, for workers; null in a worker. */
  readonly packed: Packed | null
}

/** Data sets that are kept: undo may come back to them. */
const MOST = 3

/** Newest last. */
const held = new Map<string, Here>()

/** From now on the pictures of this digest are here. */
export function hold(digest: string, here: Here): void {
  held.delete(digest)
  held.set(digest, here)
  for (const oldest of held.keys()) {
    if (held.size <= MOST) break
    held.delete(oldest)
  }
}

/** In a worker, which draws from all, and trains with one data set at a time. */
export async function holdAll(digest: string, { pixels, ...packed }: Packed): Promise<void> {
  const pictures = { ...packed, pixels: new Uint8Array(await pixels.arrayBuffer()) }
  held.clear()
  held.set(digest, { pictures, weights: null, packed: null })
}

/** The pictures of this digest, if they are here. */
export const heldPictures = (digest: string): Here | null => held.get(digest) ?? null
