/**
 * What a short link leaves out is as a frozen table says, for ever: `frozen/1.json` for `from=1`. A
 * table is never edited; a new one may be added, and is used for the links written from then on.
 *
 * What is newer than a table has the value of the next table that has it, or its declared default if
 * there is none. So before a declared default is changed, a new table must hold the old one, unless
 * an older table has that parameter.
 */
import type { Catalogue } from './catalogue.ts'
import type { Experiment } from './experiment.ts'
import { clip } from './linkText.ts'
import type { ParamValue } from './params.ts'
import type { LinkProblem } from './problem.ts'

type Settings = Readonly<Record<string, ParamValue>>
type Place = 'target' | 'a' | 'b'

export interface Frozen {
  readonly experiment: Readonly<Record<Place, { readonly id: string; readonly values: Settings }>>
  readonly targets: Readonly<Record<string, Settings>>
  readonly objectives: Readonly<Record<string, Settings>>
  readonly training: Settings
  readonly view: Settings
}

const files = import.meta.glob<Frozen>('./frozen/*.json', { eager: true, import: 'default' })

/** By number: the first is 1. */
export const frozenTables: readonly Frozen[] = Object.keys(files)
  .sort((a, b) => numberIn(a) - numberIn(b))
  .map((path) => files[path])

function numberIn(path: string): number {
  return Number.parseInt(path.slice('./frozen/'.length), 10)
}

/** Stands in for whatever a link does not say. */
export interface Base {
  idOf(place: Place): string
  /** Where nothing is said of a value, it is the declared default. */
  valuesOf(place: Place, id: string): Settings
  readonly training: Settings
  readonly view: Settings
}

/** What stands in, by the `from` of a link. */
export function baseIn(from: string | null, catalogue: Catalogue, adjusted: LinkProblem[]): Base {
  if (from === null) return presentBase(catalogue.fallback)
  const found = frozenTables.findIndex((_, i) => String(i + 1) === from)
  if (found >= 0) return frozenBase(frozenTables.slice(found))
  adjusted.push({ code: 'table', from: clip(from) })
  return presentBase(catalogue.fallback)
}

const presentBase = ({ target, lanes, training }: Experiment): Base => {
  const choices = { target, ...lanes }
  return {
    idOf: (place) => choices[place].id,
    valuesOf: (place, id) => (choices[place].id === id ? choices[place].values : {}),
    training,
    view: {},
  }
}

/** @param tables that of the link, and those after it */
export const frozenBase = (tables: readonly Frozen[]): Base => {
  const [{ experiment }] = tables
  const first = (settings: (table: Frozen) => Settings | undefined): Settings =>
    Object.assign({}, ...tables.map(settings).reverse())
  return {
    idOf: (place) => experiment[place].id,
    valuesOf: (place, id) => ({
      ...first((table) => (place === 'target' ? table.targets : table.objectives)[id]),
      ...(experiment[place].id === id && experiment[place].values),
    }),
    training: first((table) => table.training),
    view: first((table) => table.view),
  }
}
