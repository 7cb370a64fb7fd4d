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
 * Freed blocks wait in a list per size. A training step asks for the same sizes again and again,
 * so this neither fragments nor searches; and as sizes come in four classes per power of two, the
 * classes that past experiments leave behind are few.
 */
export function createHeap(memory: WebAssembly.Memory, base: Pointer): Heap {
  const bytesOf = new Map<Pointer, number>()
  const freed = new Map<number, Pointer[]>()
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

  const reserve = (bytes: number): Pointer => {
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
      const block = freed.get(bytes)?.pop() ?? reserve(bytes)
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
        top = bottom
      }
    },
    write: (at, values) => floats.set(values, at >>> 2),
    clear: (at, size) => void floats.fill(0, at >>> 2, (at >>> 2) + size),
    read: (at, size) => floats.slice(at >>> 2, (at >>> 2) + size),
    blocks: () => bytesOf.size,
  }
}

const align = (address: number): number => (address + 63) & ~63

/** Rounds up to ¼, ½, ¾ or the whole of a power of two, at least a cache line. */
function sizeClass(bytes: number): number {
  if (bytes <= 256) return align(Math.max(bytes, 1))
  const step = 2 ** (29 - Math.clz32(bytes - 1))
  return Math.ceil(bytes / step) * step
}
