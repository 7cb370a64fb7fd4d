import { afterEach, expect, test, vi } from 'vitest'
import { startWorker } from './startWorker.ts'

/** Each with what it was started from. */
const started: [address: string, options: WorkerOptions][] = []

function stand(origin: string): void {
  vi.stubGlobal('origin', origin)
  vi.stubGlobal('location', { href: 'https://example.org/modescope/#a=1' })
  vi.stubGlobal(
    'Worker',
    class {
      constructor(address: string, options: WorkerOptions) {
        started.push([address, options])
      }
    },
  )
}
afterEach(() => {
  started.length = 0
  vi.unstubAllGlobals()
})

test('on a page of its own site a worker is a module by its address', () => {
  stand('https://example.org')
  startWorker('./assets/worker.js', 'lane')
  expect(started).toEqual([['./assets/worker.js', { type: 'module', name: 'lane' }]])
})

test('in a frame with an origin of its own it is a script that the page holds, one for all', async () => {
  stand('null')
  startWorker('./assets/worker.js', 'lane')
  startWorker('./assets/worker.js', 'lane')
  const [[address, options], [again]] = started
  expect(address).toMatch(/^blob:/)
  expect([again, options]).toEqual([address, { name: 'lane' }])
  const code = await (await fetch(address)).text()
  expect(code).toContain('import("https://example.org/modescope/assets/worker.js")')
})
