import { expect, test } from 'vitest'
import { createRecovery } from './recovery.ts'

test('tries a backend twice, then the next, then gives up', () => {
  const recovery = createRecovery()
  expect(recovery.next('webgpu')).toBe('webgpu')
  expect(recovery.next('webgpu')).toBe('wasm')
  expect(recovery.next('wasm')).toBe('wasm')
  expect(recovery.next('wasm')).toBe('reference')
  expect(recovery.next('reference')).toBe('reference')
  expect(recovery.next('reference')).toBeNull()
})
