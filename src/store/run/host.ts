import type { Spawn } from '../../engine/wire/line.ts'
import type { Modescope } from '../store.ts'

/** What drives the lanes hangs on: handed in, so that a test can be the page and the workers. */
export interface Host {
  readonly store: Modescope
  readonly spawn: Spawn
  /** A hidden page is not trained for. */
  readonly page: Pick<Document, 'hidden' | 'addEventListener'>
}
