import type { Pointer } from './instance.ts'

/** Blocks of float32 in the memory of the kernels. */
export interface Heap {
  /** A block with room for `size` numbers, rounded up to whole vectors. Not cleared. */
  allocate(size: number): Pointer
  free(block: Pointer): void
  write(at: Pointer, values: ArrayLike<number>): void
  clear(at: Pointer, size: number): void
  /** A copy: the memory itself is reused, and moves when it grows. */
  read(at: Pointer, size: number): Float32Array
  /** Blocks in use; for tests. */
  blocks(): number
}

const page = 65536

/**
 * Freed blocks wait in a list per size. A training step asks for the same sizes again and again, so
 * this does not search. Where sizes change on the way, as the nodes of a fit do, the lists would hold
 * ever more; so before the memory grows, which it never takes back, free blocks are joined.
 */
export function createHeap(memory: WebAssembly.Memory, base: Pointer): Heap {
  const bytesOf = new Map<Pointer, number>()
  const freed = new Map<number, Pointer[]>()
  /** Free blocks that were joined, by address. */
  let spans: Span[] = []
  const bottom = align(base)
  let top = bottom
  let floats = new Float32Array(memory.buffer)

  /** By half of what there is, so that it is rare; by what is needed where that is too much. */
  const grow = (missing: number) => {
    const least = Math.ceil(missing / page)
    try {
      memory.grow(Math.max(least, Math.ceil(memory.buffer.byteLength / 2 / page)))
    } catch {
      memory.grow(least)
    }
  }

  const carve = (bytes: number): Pointer | undefined => {
    const span = spans.find((one) => one.bytes >= bytes)
    if (!span) return undefined
    span.at += bytes
    span.bytes -= bytes
    return span.at - bytes
  }

  const joinAll = () => {
    const blocks = [...freed].flatMap(([bytes, list]) => list.map((at) => ({ at, bytes })))
    freed.clear()
    spans = joined([...spans, ...blocks])
    const last = spans.at(-1)
    if (last && last.at + last.bytes === top) {
      top = last.at
      spans.pop()
    }
  }

  const reserve = (bytes: number): Pointer => {
    if (top + bytes > memory.buffer.byteLength) {
      joinAll()
      const block = carve(bytes)
      if (block !== undefined) return block
    }
    const missing = top + bytes - memory.buffer.byteLength
    if (missing > 0) {
      grow(missing)
      floats = new Float32Array(memory.buffer)
    }
    top += bytes
    return top - bytes
  }

  return {
    allocate(size) {
      const bytes = sizeClass(4 * size)
      const block = freed.get(bytes)?.pop() ?? carve(bytes) ?? reserve(bytes)
      bytesOf.set(block, bytes)
      return block
    },
    free(block) {
      const bytes = bytesOf.get(block)
      if (bytes === undefined) throw new Error('This block is not in use.')
      bytesOf.delete(block)
      const list = freed.get(bytes)
      if (list) list.push(block)
      else freed.set(bytes, [block])
      if (bytesOf.size === 0) {
        freed.clear()
        spans = []
        top = bottom
      }
    },
    write: (at, values) => floats.set(values, at >>> 2),
    clear: (at, size) => void floats.fill(0, at >>> 2, (at >>> 2) + size),
    read: (at, size) => floats.slice(at >>> 2, (at >>> 2) + size),
    blocks: () => bytesOf.size,
  }
}

interface Span {
  at: Pointer
  bytes: number
}

/** The same places, those side by side as one, by address. */
function joined(places: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const place of places.filter(({ bytes }) => bytes > 0).sort((a, b) => a.at - b.at)) {
    const last = out.at(-1)
    if (last && last.at + last.bytes === place.at) last.bytes += place.bytes
    else out.push({ ...place })
  }
  return out
}

const align = (address: number): number => (address + 63) & ~63

/** Rounds up to ¼, ½, ¾ or the whole of a power of two, at least a cache line. */
function sizeClass(bytes: number): number {
  if (bytes <= 256) return align(Math.max(bytes, 1))
  const step = 2 ** (29 - Math.clz32(bytes - 1))
  return Math.ceil(bytes / step) * step
}
