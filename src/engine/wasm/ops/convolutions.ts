import {
  type Convolution,
  convolutionScratch,
  convolve,
  convolveBack,
  convolveFilter,
} from '../kernels/convolution.ts'
import type { Call, Op, Task } from './op.ts'

type Shape = readonly number[]

/** How tfjs says what a convolution is; gradients say what shape they have. */
interface Said {
  readonly strides: number | readonly number[]
  readonly pad: unknown
  readonly dataFormat?: string
  readonly dilations?: number | readonly number[]
  readonly inputShape?: Shape
  readonly filterShape?: Shape
}

const said = ({ attributes }: Call): Said => attributes as unknown as Said

const every = (numbers: number | readonly number[] = 1): readonly number[] => [numbers].flat()

/** Square filters with equal strides that see zeros around a picture with channels last. */
function known(call: Call, [k, across]: Shape): boolean {
  const { strides, pad, dataFormat = 'NHWC', dilations } = said(call)
  const plain = every(dilations).every((one) => one === 1)
  const square = k === across && new Set(every(strides)).size === 1
  return plain && square && pad === 'same' && dataFormat === 'NHWC'
}

function shapeOf(call: Call, [images, height, width]: Shape, filter: Shape): Convolution {
  const [stride] = every(said(call).strides)
  return { images, height, width, k: filter[0], inputs: filter[2], outputs: filter[3], stride }
}

/** @param shapes of the picture and of the filter */
const convolution = (
  shapes: (call: Call) => [x: Shape, filter: Shape],
  by: typeof convolve,
): Op => ({
  fits: (call) => known(call, shapes(call)[1]),
  scratch: (call) => convolutionScratch(shapeOf(call, ...shapes(call))),
  prepare(call, { kernels, heap, at, scratch }) {
    const run = by({ kernels, heap }, shapeOf(call, ...shapes(call)), scratch)
    const [a, b] = call.inputs.map(at)
    const to = at(call.outputs[0])
    return () => run(a, b, to)
  },
})

/** `[n, a, b] → [n, b, a]`: between channel after channel and channels last. */
const transpose: Op = {
  fits: ({ attributes }) => String((attributes as { perm: number[] }).perm) === '0,2,1',
  prepare({ inputs: [x], outputs: [y] }, { kernels, at }): Task {
    const [n, rows, columns] = x.shape
    const [from, to, size] = [at(x), at(y), 4 * rows * columns]
    return () => {
      for (let i = 0; i < n; i++) {
        for (let row = 0; row < rows; row++) {
          const [line, column] = [from + i * size + 4 * row * columns, to + i * size + 4 * row]
          kernels.copyRows(columns, 1, line, 1, column, rows)
        }
      }
    }
  },
}

export const convolutions: Readonly<Record<string, Op>> = {
  Conv2D: convolution(({ inputs: [x, filter] }) => [x.shape, filter.shape], convolve),
  Conv2DBackpropInput: convolution(
    (call) => [said(call).inputShape!, call.inputs[1].shape],
    convolveBack,
  ),
  Conv2DBackpropFilter: convolution(
    (call) => [call.inputs[0].shape, said(call).filterShape!],
    convolveFilter,
  ),
  Transpose: transpose,
}
