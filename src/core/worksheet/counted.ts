import type { Collected, Handed, Refused } from './collect.ts'

/**
 * Each student's sheet of a lesson once: the same file twice is one, and of several that a learning
 * platform has of one student the newest counts. Names that students type may be shared, so they
 * decide nothing.
 */
export function counted({ handed, refused }: Collected): Collected {
  const kept: Handed[] = []
  const left: Refused[] = []
  const newest = [...handed].sort((a, b) => compare(b.sheet.saved, a.sheet.saved))
  for (const one of newest) {
    const same = kept.find(({ digest }) => digest === one.digest)
    const newer = kept.find((other) => isOfSame(one, other))
    const { path } = one
    if (same) left.push({ path, problem: { code: 'same', as: same.path } })
    else if (newer) left.push({ path, problem: { code: 'older', as: newer.path } })
    else kept.push(one)
  }
  return {
    handed: kept.sort((a, b) => compare(whoOf(a), whoOf(b)) || compare(a.path, b.path)),
    refused: [...refused, ...left],
  }
}

const isOfSame = (a: Handed, b: Handed): boolean =>
  a.student !== null && a.student === b.student && a.sheet.lesson === b.sheet.lesson

/** As the platform says it, as the student does, or what else there is. */
export const whoOf = ({ student, sheet, path }: Handed): string => student ?? sheet.name ?? path

/** The same on every machine, whatever language it speaks. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
