import { type Imported, importedOf } from '../core/images/own/imported.ts'
import type { Outcome } from '../core/images/own/problem.ts'
import { type Asked, readBrought } from '../core/images/own/readBrought.ts'
import { decodePicture } from './decodePicture.ts'

/** What the worker says: how far it is, and at last what it read. */
export type Told =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'read'; readonly outcome: Outcome<Imported> }

/** The page need not hear of every step; in ms. */
const INTERVAL = 100

/** Reads what a person brings, then waits to be terminated: the page never stops for it. */
addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  let told = performance.now()
  const progress = (share: number) => {
    if (performance.now() - told < INTERVAL) return
    told = performance.now()
    tell({ type: 'progress', share })
  }
  try {
    const held = await readBrought(data, decodePicture, progress)
    if ('problem' in held) return tell({ type: 'read', outcome: held })
    tell({ type: 'read', outcome: { value: importedOf(held.value) } })
  } catch (error) {
    const { message } = error as Error
    tell({ type: 'read', outcome: { problem: { code: 'unreadable', message } } })
  }
})

const tell = (what: Told) => postMessage(what)
