import type { Imported } from '../core/points/importTable.ts'
import type { Outcome } from '../core/points/points.ts'

const MEGABYTES = 20

const spawnReader = (): Worker =>
  new Worker(new URL('./pointsWorker.ts', import.meta.url), { type: 'module', name: 'points' })

let reader: Worker | undefined

/** Reads a table in a worker of its own. A reading that another one replaces never ends. */
export function importPoints(source: string | File): Promise<Outcome<Imported>> {
  reader?.terminate()
  const size = typeof source === 'string' ? source.length : source.size
  if (size > MEGABYTES * 1e6) {
    const megabytes = Math.round(size / 1e6)
    return Promise.resolve({ problem: { code: 'tooLarge', megabytes, most: MEGABYTES } })
  }
  let worker: Worker
  try {
    worker = spawnReader()
  } catch {
    return Promise.resolve({ problem: { code: 'noWorker' } })
  }
  reader = worker
  return new Promise((resolve) => {
    const done = (outcome: Outcome<Imported>) => {
      worker.terminate()
      resolve(outcome)
    }
    worker.onmessage = ({ data }: MessageEvent<Outcome<Imported>>) => done(data)
    worker.onerror = (event) => {
      event.preventDefault()
      done({ problem: { code: 'noReader' } })
    }
    worker.postMessage(source)
  })
}
