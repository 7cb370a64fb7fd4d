import { packedSize } from '../kernels/instance.ts'
import { type Call, type Op, sizeOf } from './op.ts'

/** Sizes and strides of `[…, m, k] · […, k, n]`. */
function product({ inputs: [a, b], attributes }: Call) {
  const { transposeA, transposeB } = attributes as Record<string, boolean | undefined>
  const [rowsA, columnsA] = a.shape.slice(-2)
  const [rowsB, columnsB] = b.shape.slice(-2)
  return {
    runs: sizeOf(a.shape.slice(0, -2)),
    m: transposeA ? columnsA : rowsA,
    n: transposeB ? rowsB : columnsB,
    k: transposeA ? rowsA : columnsA,
    strideA: transposeA ? ([1, columnsA] as const) : ([columnsA, 1] as const),
    strideB: transposeB ? ([1, columnsB] as const) : ([columnsB, 1] as const),
    stepA: rowsA * columnsA,
    stepB: rowsB * columnsB,
  }
}

export const products: Readonly<Record<string, Op>> = {
  BatchMatMul: {
    fits: ({ inputs: [a, b] }) =>
      a.shape.length === b.shape.length && a.shape.slice(0, -2).every((n, i) => n === b.shape[i]),
    scratch: (call) => {
      const { m, k } = product(call)
      return packedSize(m, k)
    },
    prepare(call, { kernels, at, scratch }) {
      const { runs, m, n, k, strideA, strideB, stepA, stepB } = product(call)
      const [a, b] = call.inputs.map(at)
      const c = at(call.outputs[0])
      const [i, j] = strideA
      const [u, v] = strideB
      return () =>
        kernels.matmuls(runs, m, n, k, a, i, j, stepA, b, u, v, stepB, c, m * n, 0, scratch)
    },
  },
}
