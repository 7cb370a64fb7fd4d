import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHeap } from './heap.ts'

const create = () => createHeap(new WebAssembly.Memory({ initial: 1 }), 100)

test('blocks do not overlap, and begin at whole vectors', () => {
  const heap = create()
  const blocks = [1, 3, 64, 65, 100, 7].map((size) => ({ size, at: heap.allocate(size) }))
  blocks.forEach(({ size, at }, i) => {
    heap.write(at, new Float32Array(size).fill(i))
  })
  blocks.forEach(({ size, at }, i) => {
    expect(at % 16).toBe(0)
    expect(heap.read(at, size)).toEqual(new Float32Array(size).fill(i))
  })
})

test('growing keeps what is there', () => {
  const heap = create()
  const first = heap.allocate(4)
  heap.write(first, [1, 2, 3, 4])
  const large = heap.allocate(1_000_000)
  heap.write(large, new Float32Array(1_000_000).fill(9))
  expect(heap.read(first, 4)).toEqual(Float32Array.of(1, 2, 3, 4))
})

test('a step that is repeated does not need more memory', () => {
  const memory = new WebAssembly.Memory({ initial: 1 })
  const heap = createHeap(memory, 0)
  heap.allocate(5)
  const step = () => {
    const blocks = [100, 5000, 300, 5000].map((size) => heap.allocate(size))
    for (const block of blocks) heap.free(block)
  }
  step()
  const bytes = memory.buffer.byteLength
  for (let i = 0; i < 1000; i++) step()
  expect(memory.buffer.byteLength).toBe(bytes)
  expect(heap.blocks()).toBe(1)
})

test('a block is freed once', () => {
  const heap = create()
  const block = heap.allocate(8)
  heap.free(block)
  expect(() => heap.free(block)).toThrow()
})

test('near the end of what there is, it takes what it needs', () => {
  const memory = new WebAssembly.Memory({ initial: 10, maximum: 12 })
  const heap = createHeap(memory, 0)
  heap.allocate(10 * 16384)
  heap.allocate(16384)
  expect(memory.buffer.byteLength).toBe(11 * 65536)
  expect(() => heap.allocate(2 * 16384)).toThrow(/memory/i)
})

test('blocks of sizes that nobody asks for again make room for others', () => {
  const memory = new WebAssembly.Memory({ initial: 1 })
  const heap = createHeap(memory, 0)
  heap.allocate(5)
  // Each a quarter larger than the one before, and never more than the last two at a time.
  let held = heap.allocate(100)
  for (let size = 125; size < 1_000_000; size *= 1.25) {
    const next = heap.allocate(Math.round(size))
    heap.write(next, new Float32Array(Math.round(size)).fill(size))
    expect(heap.read(next, 2)).toEqual(Float32Array.of(size, size))
    heap.free(held)
    held = next
  }
  // The last two are 4 · 1e6 · (1 + 1/1.25) bytes at most, in places that lie apart, and memory grows by half.
  expect(memory.buffer.byteLength).toBeLessThan(4e6 * 1.8 * 1.5 * 1.5)
})

test('whatever is allocated and freed, blocks in use never overlap', () => {
  const size = fc.integer({ min: 1, max: 20_000 })
  fc.assert(
    fc.property(fc.array(fc.tuple(size, fc.nat(20), fc.boolean()), { maxLength: 120 }), (deeds) => {
      const heap = create()
      const used: { at: number; size: number; mark: number }[] = []
      deeds.forEach(([count, which, frees], mark) => {
        if (frees && used.length > 0) {
          const [gone] = used.splice(which % used.length, 1)
          heap.free(gone.at)
          return
        }
        const at = heap.allocate(count)
        heap.write(at, new Float32Array(count).fill(mark))
        used.push({ at, size: count, mark })
      })
      for (const { at, size: count, mark } of used) {
        expect(heap.read(at, count).every((value) => value === mark)).toBe(true)
      }
    }),
    { seed: 1, numRuns: 200 },
  )
})
