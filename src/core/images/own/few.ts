import type { Here } from './held.ts'
import { dimOf, type Pictures } from './pictures.ts'

/** Pictures that the page needs: for a sheet of data, and for what a class looks like. */
const enough = 400
/** At least so many of a class. */
const least = 4

/** So many of these, spread evenly. */
const spread = (of: readonly number[], count: number): number[] =>
  Array.from({ length: count }, (_, i) => of[Math.floor((i * of.length) / count)])

/**
 * A few of all pictures, so that the page need not make numbers of 20 000. Each class keeps its share:
 * by the weights of its pictures.
 */
export function fewOf(all: Pictures): Omit<Here, 'packed'> {
  const { count, labels, pixels } = all
  const classes = new Map<number, number[]>()
  for (let i = 0; i < count; i++) {
    const label = labels?.[i] ?? 0
    const members = classes.get(label) ?? []
    classes.set(label, members)
    members.push(i)
  }
  const wanted = (size: number) => Math.max(least, Math.round((enough * size) / count))
  const chosen = [...classes.values()].flatMap((members) => {
    const taken = spread(members, Math.min(members.length, wanted(members.length)))
    return taken.map((i) => ({ i, weight: members.length / taken.length / count }))
  })
  const dim = dimOf(all)
  const few = new Uint8Array(chosen.length * dim)
  for (const [k, { i }] of chosen.entries()) {
    few.set(pixels.subarray(i * dim, (i + 1) * dim), k * dim)
  }
  return {
    pictures: {
      ...all,
      count: chosen.length,
      pixels: few,
      labels: labels && Uint16Array.from(chosen, ({ i }) => labels[i]),
    },
    weights: Float64Array.from(chosen, ({ weight }) => weight),
  }
}
