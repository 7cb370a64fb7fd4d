import { expect, test } from 'vitest'
import { sha256 } from '../numerics/sha256.ts'
import { packRow, type Row } from './ensembleRow.ts'
import { fingerprintOf, isComparable, type Paused } from './fingerprint.ts'

const row = (step: number, captured: readonly boolean[]): Row => ({
  ...{ step, metrics: {}, losses: {}, captured, found: captured },
  shares: captured.map(() => 0.5),
})
const at = (step: number, captured = [true, false], samples = [1, -2]): Paused => ({
  backend: 'wasm',
  frame: { step, shown: 0, statuses: ['ok'], samples: Float32Array.from(samples) },
  measured: packRow(step, [row(step, captured)]),
})

test('step, samples and captured modes, in the order of bytes of the network', () => {
  // One byte says that it is well; 0x3f800000 is 1, 0xc0000000 is −2.
  const lane = [1, 0, 0, 0, 7, 0x3f, 0x80, 0, 0, 0xc0, 0, 0, 0, 1, 0]
  expect(fingerprintOf({ a: at(7), b: at(7) })).toEqual({
    ...{ step: 7, run: 0, backends: { a: 'wasm', b: 'wasm' } },
    hash: sha256(Uint8Array.of(...lane, ...lane)).slice(0, 12),
  })
})

test('whatever is another, it is another', () => {
  const hash = (a: Paused, b: Paused) => fingerprintOf({ a, b })?.hash
  const all = [
    hash(at(7), at(7)),
    hash(at(8), at(7)),
    hash(at(7, [true, true]), at(7)),
    hash(at(7), at(7, [true, true])),
    hash(at(7, [true, false], [1, -2.0000002]), at(7)),
    // A zero that is negative has other bits.
    hash(at(7, [true, false], [0, -2]), at(7)),
    hash(at(7, [true, false], [-0, -2]), at(7)),
  ]
  expect(new Set(all).size).toBe(all.length)
})

test('only the first samples count, of which every picture has as many', () => {
  const many = (n: number) => at(7, [true], Array.from({ length: n }, Math.sqrt))
  const hash = (n: number) => fingerprintOf({ a: many(n), b: at(7) })?.hash
  expect(hash(128)).toBe(hash(3000))
  expect(hash(127)).not.toBe(hash(128))
})

test('it waits for a picture, and for numbers of the same step', () => {
  expect(fingerprintOf({ a: { ...at(7), frame: null }, b: at(7) })).toBeNull()
  expect(fingerprintOf({ a: at(7), b: { ...at(7), backend: null } })).toBeNull()
  expect(fingerprintOf({ a: at(7), b: { ...at(7), measured: at(5).measured } })).toBeNull()
})

test('of a run that has diverged it does not matter how it was last drawn', () => {
  const gone = (step: number, samples: number[]): Paused => ({
    ...at(step, [true], samples),
    frame: { ...at(step, [true], samples).frame!, statuses: ['diverged'] },
  })
  const hash = (a: Paused) => fingerprintOf({ a, b: at(7) })?.hash
  expect(hash(gone(3, [1, 2]))).toBe(hash({ ...gone(4, [3, 4]), measured: null }))
  expect(hash(gone(3, [1, 2]))).not.toBe(hash(at(3)))
})

test('it is compared where both lanes are trained on wasm', () => {
  const mixed = fingerprintOf({ a: at(7), b: { ...at(7), backend: 'webgpu' } })!
  expect(isComparable(mixed)).toBe(false)
  expect(isComparable(fingerprintOf({ a: at(7), b: at(7) })!)).toBe(true)
})
