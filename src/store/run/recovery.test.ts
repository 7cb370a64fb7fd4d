import { expect, test } from 'vitest'
import { createRecovery } from './recovery.ts'

test('tries a backend twice, then the next, then gives up', () => {
  const recovery = createRecovery()
  expect(recovery.next('webgpu', null)).toBe('webgpu')
  expect(recovery.next('webgpu', null)).toBe('wasm')
  expect(recovery.next('wasm', null)).toBe('wasm')
  expect(recovery.next('wasm', null)).toBe('reference')
  expect(recovery.next('reference', null)).toBe('reference')
  expect(recovery.next('reference', null)).toBeNull()
})

test('a slow step is not tried again where it would be as slow', () => {
  expect(createRecovery().next('webgpu', 'slow')).toBe('wasm')
  expect(createRecovery().next('wasm', 'slow')).toBeNull()
})

test('what ran out of memory is never tried on the reference', () => {
  expect(createRecovery().next('webgpu', 'memory')).toBe('wasm')
  expect(createRecovery().next('wasm', 'memory')).toBeNull()
})

test('where workers are forbidden nothing is tried', () => {
  expect(createRecovery().next('wasm', 'forbidden')).toBeNull()
})
