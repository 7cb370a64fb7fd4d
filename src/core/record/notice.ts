/** What is to be said of a lane, as data. */
import type { Setting } from '../settings/changes.ts'
import type { BackendName, Rates } from './backend.ts'
import type { Failure } from './failure.ts'

/** Another worker does what one did. */
export interface Replaced {
  readonly code: 'replaced'
  readonly failure: Failure
  /** The backend, if it is another one. */
  readonly where: BackendName | null
  /** Whether its run is another, because not every edit was kept. */
  readonly thinned: boolean
}

/** Settings that a lane has taken up on the way. */
export interface Changed {
  readonly code: 'changed'
  readonly settings: readonly Setting[]
  readonly step: number
  /** What came just before, and can hardly be read yet; left out: nothing. */
  readonly replaced?: Replaced
}

/** What happened to a lane that the person should know. */
export type LaneNotice =
  | { readonly code: 'diverged' | 'cancelled' }
  /** It does not go on. */
  | { readonly code: 'failed'; readonly failure: Failure }
  | Replaced
  | Changed

/** Why a lane trains on its backend. */
export type Reason =
  | { readonly code: 'chosen' | 'notCompared' | 'noAdapter' | 'softwareAdapter' }
  | { readonly code: 'measured'; readonly rates: Rates }
  | { readonly code: 'webgpuFailed'; readonly failure: Failure }

/** Why a run went back to step 0, or that its target changed on the way. */
export type Restart =
  | { readonly code: 'settings'; readonly settings: readonly Setting[] }
  | { readonly code: 'backend' | 'target' }
  | { readonly code: 'faster'; readonly backend: BackendName }
