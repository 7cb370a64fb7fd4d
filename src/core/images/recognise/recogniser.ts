import type { Assignment } from '../../coverage/modes.ts'
import { lazily } from '../../numerics/lazily.ts'
import { joined } from '../joined.ts'
import { classifier } from './classifier.ts'
import { probabilities, sureness } from './probabilities.ts'
import { grainy, resemblance, resembles } from './resemblance.ts'
import type { Split } from './split.ts'

/** Tells classes of pictures apart, and knows how well. */
export interface Recogniser {
  assign(pictures: Float32Array): Assignment
  probability(picture: Float32Array): Float64Array
  /** Share of fresh pictures of each class that are taken for another. */
  readonly wrong: readonly number[]
  /** Share of fresh pictures of class j that look like class k, `[j][k]`. */
  readonly near: readonly (readonly number[])[]
}

/** @param dim numbers of a picture */
export function recogniser({ known, tried, fresh }: Split, dim: number): Recogniser {
  const told = classifier(known, dim)
  const bounds = resemblance(told, joined(tried))
  const width = lazily(() => {
    const hard = tried.map((pictures) => grainy(pictures))
    return sureness(told, hard, dim, bounds.distance)
  })
  const assign = (pictures: Float32Array): Assignment => {
    const looks = told.look(pictures)
    const near = looks.nearest.map((k, i) => (resembles(looks, i, bounds) ? k : -1))
    return { nearest: looks.nearest, near }
  }
  const found = fresh.map(assign)
  const shareOf = (all: Int32Array, k: number) => all.filter((one) => one === k).length / all.length
  return {
    assign,
    probability: (picture) => probabilities(told.distances(picture), width()),
    wrong: found.map(({ nearest }, k) => 1 - shareOf(nearest, k)),
    near: found.map(({ near }) => known.map((_, k) => shareOf(near, k))),
  }
}
