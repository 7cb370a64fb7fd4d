import type { Imported } from '../core/images/own/imported.ts'
import type { Outcome } from '../core/images/own/problem.ts'
import type { Asked } from '../core/images/own/readBrought.ts'
import { createLine, type Line } from '../engine/wire/line.ts'
import type { Told } from './imagesWorker.ts'
import { spawnImagesReader } from './spawn.ts'

let reader: Line<Asked> | undefined

/**
 * Reads pictures in a worker of their own. A reading that another one replaces never ends.
 * @param progress is told the share that is read
 */
export function importImages(
  asked: Asked,
  progress: (share: number) => void,
): Promise<Outcome<Imported>> {
  reader?.cut()
  return new Promise((resolve) => {
    const done = (outcome: Outcome<Imported>) => {
      line.cut()
      resolve(outcome)
    }
    const hear = (told: Told) => {
      if (told.type === 'progress') progress(told.share)
      else done(told.outcome)
    }
    const line = createLine<Asked, Told>(spawnImagesReader, hear, () =>
      done({ problem: { code: 'noReader' } }),
    )
    reader = line
    try {
      line.send(asked)
    } catch {
      done({ problem: { code: 'noWorker' } })
    }
  })
}
