import { afterEach, expect, test, vi } from 'vitest'
import { importPoints } from './importPoints.ts'

afterEach(() => void vi.unstubAllGlobals())

test('where workers may not start, the reading ends and says why', async () => {
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        throw new DOMException('cannot be accessed from origin null', 'SecurityError')
      }
    },
  )
  expect(await importPoints('1,2')).toEqual({ problem: 'this page may not start workers here' })
})

test('what is too large is not read', async () => {
  expect(await importPoints('1'.repeat(21e6))).toMatchObject({
    problem: expect.stringContaining('21 MB; at most 20'),
  })
})
