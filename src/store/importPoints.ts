import type { Imported } from '../core/points/importTable.ts'
import type { Outcome } from '../core/points/points.ts'
import { createLine, type Line } from '../engine/wire/line.ts'
import { spawnReader } from './spawn.ts'

const MEGABYTES = 20

let reader: Line<string | File> | undefined

/** Reads a table in a worker of its own. A reading that another one replaces never ends. */
export function importPoints(source: string | File): Promise<Outcome<Imported>> {
  reader?.cut()
  const size = typeof source === 'string' ? source.length : source.size
  if (size > MEGABYTES * 1e6) {
    const megabytes = Math.round(size / 1e6)
    return Promise.resolve({ problem: { code: 'tooLarge', megabytes, most: MEGABYTES } })
  }
  return new Promise((resolve) => {
    const done = (outcome: Outcome<Imported>) => {
      line.cut()
      resolve(outcome)
    }
    const line = createLine<string | File, Outcome<Imported>>(spawnReader, done, () =>
      done({ problem: { code: 'noReader' } }),
    )
    reader = line
    try {
      line.send(source)
    } catch {
      done({ problem: { code: 'noWorker' } })
    }
  })
}
