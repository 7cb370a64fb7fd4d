import type { Space } from '../space/space.ts'
import type { Experiment } from './experiment.ts'
import type { Params, ToggleParam } from './params.ts'

/** What a link can name: a target family, an objective. */
export interface Entry {
  readonly id: string
  readonly params: Params
}

export interface Catalogue {
  readonly targets: readonly (Entry & { readonly kind: Space['kind'] })[]
  readonly objectives: readonly Entry[]
  /** The layers of the pictures, by id. */
  readonly view: Readonly<Record<string, ToggleParam>>
  /** Stands in for whatever a link does not say. */
  readonly fallback: Experiment
}

/** The declared parameters of what has this id; none if nothing has. */
export const paramsOf = (entries: readonly Entry[], id: string): Params =>
  entries.find((entry) => entry.id === id)?.params ?? {}
