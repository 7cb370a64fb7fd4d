import type { Call, Op } from './op.ts'

/** A reduction as `[outer, size, inner] → [outer, inner]`, or null if its axes are not neighbours. */
export function reduction({ inputs: [x], attributes }: Call) {
  const { axis, reductionIndices } = attributes as Record<string, number | number[] | undefined>
  const rank = x.shape.length
  const axes = [axis ?? reductionIndices ?? x.shape.map((_, i) => i)].flat()
  const reduced = new Set(axes.map((each) => (each < 0 ? each + rank : each)))
  const sizes = [1, 1, 1]
  let part = 0
  for (const [i, size] of x.shape.entries()) {
    if (size === 1) continue
    if (reduced.has(i)) {
      if (part === 2) return null
      part = 1
    } else if (part === 1) part = 2
    sizes[part] *= size
  }
  const [outer, size, inner] = sizes
  return { outer, size, inner }
}

const fits = (call: Call): boolean => reduction(call) !== null

/** A sum of numbers, each divided by something that depends on their number. */
const sum = (divisor: (size: number) => number): Op => ({
  fits,
  prepare(call, { kernels, at }) {
    const { outer, size, inner } = reduction(call)!
    const [from, to, by] = [at(call.inputs[0]), at(call.outputs[0]), divisor(size)]
    return () => kernels.sum(outer, size, inner, from, to, by)
  },
})

const maximum: Op = {
  fits,
  prepare(call, { kernels, at }) {
    const { outer, size, inner } = reduction(call)!
    const [from, to] = [at(call.inputs[0]), at(call.outputs[0])]
    return () => kernels.maximum(outer, size, inner, from, to)
  },
}

export const reductions: Readonly<Record<string, Op>> = {
  Sum: sum(() => 1),
  Mean: sum((size) => size),
  Max: maximum,
}
