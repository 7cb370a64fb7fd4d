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
  expect(await importPoints('1,2')).toEqual({ problem: { code: 'noWorker' } })
})

test('what is too large is not read', async () => {
  expect(await importPoints('1'.repeat(21e6))).toEqual({
    problem: { code: 'tooLarge', megabytes: 21, most: 20 },
  })
})
