import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { sample } from '../../../core/gaussian/sample.ts'
import { classes, normals, openUniforms, pcg4d, stream } from '../../../core/space/random.ts'
import { targets } from '../../../core/targets/registry.ts'
import { densityOf } from '../../../core/targets/target.ts'
import { createHeap, type Heap } from '../kernels/heap.ts'
import { instantiate, type Kernels, type Pointer } from '../kernels/instance.ts'
import { mixtureTable } from './mixtureTable.ts'

let kernels: Kernels
let heap: Heap
let block: Pointer
const room = 400_000

beforeAll(async () => {
  kernels = await instantiate()
  heap = createHeap(kernels.memory, kernels.heapBase())
  block = heap.allocate(room)
})

const word = fc.integer({ min: 0, max: 2 ** 32 - 1 })

test('integers are those of TypeScript bit for bit', () => {
  const expected = new Uint32Array(4)
  fc.assert(
    fc.property(word, word, word, word, (index, step, key, seed) => {
      kernels.hashes(block, index, step, key, seed)
      const words = new Uint32Array(kernels.memory.buffer, block, 16)
      for (let lane = 0; lane < 4; lane++) {
        pcg4d(expected, 0, index + lane, step, key, seed)
        expect([0, 4, 8, 12].map((i) => words[i + lane])).toEqual([...expected])
      }
    }),
    { seed: 1, numRuns: 500 },
  )
})

const worst = (a: Float32Array, b: Float32Array): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0)

test('normals are those of TypeScript to 1e-6, a million of them', () => {
  const size = 250_000
  for (const seed of [0, 1, 2, 2 ** 31 - 1]) {
    const key = { seed, stream: stream('test'), step: 7 * seed }
    kernels.normals(size, block, key.seed, key.stream, key.step)
    expect(worst(heap.read(block, size), normals(new Float32Array(size), key))).toBeLessThan(1e-6)
  }
})

test('uniforms are those of TypeScript bit for bit', () => {
  for (const size of [1, 5, 16, 17, 100_000]) {
    const key = { seed: size, stream: stream('test'), step: 3 }
    kernels.uniforms(size, block, key.seed, key.stream, key.step)
    expect(heap.read(block, size)).toEqual(openUniforms(new Float32Array(size), key))
  }
})

test('so are classes, each a row of zeros with a one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(200), word, (count, n, seed) => {
      const key = { seed, stream: stream('test'), step: 5 }
      const expected = new Float32Array(n * count)
      classes(new Uint32Array(n), count, key).forEach((k, i) => {
        expected[i * count + k] = 1
      })
      kernels.oneHots(n, count, block, key.seed, key.stream, key.step)
      // Not `toEqual`, which takes seconds for so many numbers.
      const found = heap.read(block, n * count)
      expect(found.length).toBe(expected.length)
      expect(found.findIndex((value, i) => !Object.is(value, expected[i]))).toBe(-1)
    }),
    { seed: 1, numRuns: 100 },
  )
})

const mixtures = targets.filter(({ kind }) => kind !== 'image')

test.each(mixtures.map((family) => [family.id, family] as const))('points of %s', (_, family) => {
  const values = Object.fromEntries(
    Object.entries(family.params).map(([name, param]) => [name, param.default]),
  )
  const target = family.build(values)
  const { dim } = target.space
  const { center, unit } = target.units
  const table = mixtureTable(densityOf(target), target.units)
  const [count, at] = [20_000, block + 8 * table.length]
  const key = { seed: 3, stream: stream('data/0'), step: 11 }
  heap.write(block, new Float32Array(table.buffer))
  const components = table.length / 7
  kernels.points(count, at, key.seed, key.stream, key.step, block, components)
  const drawn = sample(densityOf(target), count, key).values
  const expected = drawn.map((value, i) => (value - center[i % dim]) / unit)
  // Those of the kernel are pairs, on the line too.
  const found = heap.read(at, 2 * count).filter((_, i) => i % 2 < dim)
  expect(worst(found, expected)).toBeLessThan(1e-5)
})
