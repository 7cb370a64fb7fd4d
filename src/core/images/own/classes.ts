import type { Keeping } from './keeping.ts'
import { mostClasses } from './limits.ts'
import type { Pictures } from './pictures.ts'
import type { Outcome } from './problem.ts'

type Labelled = Pick<Pictures, 'labels' | 'names'>

const unlabelled: Labelled = { labels: null, names: [] }

/**
 * Classes of the pictures that are kept, by the names that all have, in the order of their numbers
 * and letters. One class says nothing: then there are none.
 */
export function classesOf(all: readonly string[] | null, { wants }: Keeping): Outcome<Labelled> {
  const kept = all?.filter((_, i) => wants(i)) ?? []
  const names = [...new Set(kept)].sort(byNumberThenLetter)
  if (names.length > mostClasses) {
    return { problem: { code: 'classes', count: names.length, most: mostClasses } }
  }
  if (names.length < 2) return { value: unlabelled }
  const places = new Map(names.map((name, i) => [name, i]))
  return { value: { labels: Uint16Array.from(kept, (name) => places.get(name)!), names } }
}

/** The same everywhere, whatever the language: digests depend on it. */
function byNumberThenLetter(a: string, b: string): number {
  const difference = Number(a) - Number(b)
  if (difference !== 0 && !Number.isNaN(difference)) return difference
  return a < b ? -1 : 1
}
