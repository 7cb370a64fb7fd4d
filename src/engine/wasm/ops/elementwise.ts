import { broadcast } from './broadcast.ts'
import { type Op, sizeOf } from './op.ts'

const unary = (index: number): Op => ({
  prepare({ inputs: [x], outputs: [y], attributes }, { kernels, at }) {
    const { clipValueMin = 0, clipValueMax = 0 } = attributes as Record<string, number>
    const [size, from, to] = [sizeOf(x.shape), at(x), at(y)]
    return () => kernels.unary(index, size, from, to, clipValueMin, clipValueMax)
  },
})

const none = { size: 1, a: 0, b: 0 }

const binary = (index: number): Op => ({
  fits: ({ inputs: [a, b] }) => (broadcast(a.shape, b.shape)?.axes.length ?? 4) <= 3,
  prepare({ inputs: [a, b], outputs: [y] }, { kernels, at }) {
    const { axes } = broadcast(a.shape, b.shape)!
    const [i, j, k] = [none, none, none, ...axes].slice(-3)
    const [to, x1, x2] = [at(y), at(a), at(b)]
    return () =>
      kernels.binary(index, to, i.size, j.size, k.size, x1, i.a, j.a, k.a, x2, i.b, j.b, k.b)
  },
})

const select: Op = {
  fits: ({ inputs: [condition], outputs: [y] }) => sizeOf(condition.shape) === sizeOf(y.shape),
  prepare({ inputs, outputs: [y] }, { kernels, at }) {
    const size = sizeOf(y.shape)
    const [condition, a, b] = inputs.map(at)
    const to = at(y)
    return () => kernels.select(size, condition, a, b, to)
  },
}

const numbered = (names: readonly string[], op: (index: number) => Op) =>
  Object.fromEntries(names.map((name, index) => [name, op(index)]))

/** In the order of assembly/vector.ts. */
const unaryOps = ['Exp', 'Log', 'Tanh', 'Sigmoid', 'Softplus', 'Neg', 'Square', 'ClipByValue']
const binaryOps = [
  ...['Add', 'Sub', 'Multiply', 'RealDiv', 'SquaredDifference'],
  ...['Equal', 'GreaterEqual', 'LessEqual', 'Greater', 'LogicalAnd'],
]

export const elementwise: Readonly<Record<string, Op>> = {
  ...numbered(unaryOps, unary),
  ...numbered(binaryOps, binary),
  Select: select,
}
