import { type Call, type Op, type Operand, type Site, sizeOf, type Task } from './op.ts'

/** A copy between a dense array and a box inside another one, row by row. */
interface Box {
  readonly rows: number
  readonly length: number
  /** From row to row in the outer array. */
  readonly step: number
  /** Where each group of rows starts in the outer array. */
  readonly starts: readonly number[]
}

/** The box of `size` that begins at `begin` in an array of `shape`. */
export function box(
  shape: readonly number[],
  begin: readonly number[],
  size: readonly number[],
): Box {
  // Axes that lie wholly inside join the one before them.
  const axes = [{ shape: 1, begin: 0, size: 1 }]
  const head = { shape: 1, begin: 0, size: 1 }
  axes.push(head)
  shape.forEach((extent, i) => {
    const last = axes[axes.length - 1]
    if (begin[i] === 0 && size[i] === extent) {
      last.shape *= extent
      last.begin *= extent
      last.size *= extent
    } else axes.push({ shape: extent, begin: begin[i], size: size[i] })
  })
  const [row, line] = axes.slice(-2)
  let starts = [0]
  for (const axis of axes.slice(0, -2)) {
    const along = Array.from({ length: axis.size }, (_, i) => axis.begin + i)
    starts = starts.flatMap((start) => along.map((i) => start * axis.shape + i))
  }
  const step = line.shape
  starts = starts.map((start) => (start * row.shape + row.begin) * step + line.begin)
  return { rows: row.size, length: line.size, step, starts }
}

type Direction = 'in' | 'out'

/** Copies a box of `outer` out to `dense`, or in from it. */
function copy(
  { kernels, at }: Site,
  direction: Direction,
  outer: Operand,
  begin: readonly number[],
  dense: Operand,
): Task {
  const { rows, length, step, starts } = box(outer.shape, begin, dense.shape)
  const [base, small] = [at(outer), at(dense)]
  const big = starts.map((start) => base + 4 * start)
  return () => {
    for (let i = 0; i < big.length; i++) {
      const part = small + 4 * i * rows * length
      if (direction === 'out') kernels.copyRows(rows, length, big[i], step, part, length)
      else kernels.copyRows(rows, length, part, length, big[i], step)
    }
  }
}

const all = (tasks: readonly Task[]): Task =>
  tasks.length === 1
    ? tasks[0]
    : (step) => {
        for (const task of tasks) task(step)
      }

/** The pieces of `whole` along an axis. */
function pieces(
  site: Site,
  direction: Direction,
  whole: Operand,
  parts: readonly Operand[],
  axis: number,
): Task {
  const along = axis < 0 ? axis + whole.shape.length : axis
  let offset = 0
  const tasks = parts.map((part) => {
    const begin = whole.shape.map((_, i) => (i === along ? offset : 0))
    offset += part.shape[along]
    return copy(site, direction, whole, begin, part)
  })
  return all(tasks)
}

const axisOf = ({ attributes }: Call): number => (attributes as { axis: number }).axis

/** The begin of a slice, which tfjs also accepts as a number or in part. */
const beginOf = ({ attributes }: Call): unknown => (attributes as { begin: unknown }).begin

export const layout: Readonly<Record<string, Op>> = {
  SplitV: {
    prepare: (call, site) => pieces(site, 'out', call.inputs[0], call.outputs, axisOf(call)),
  },
  Concat: {
    fits: ({ inputs }) => inputs.every(({ shape }) => sizeOf(shape) > 0),
    prepare: (call, site) => pieces(site, 'in', call.outputs[0], call.inputs, axisOf(call)),
  },
  Slice: {
    fits: (call) => {
      const begin = beginOf(call)
      return Array.isArray(begin) && begin.length === call.inputs[0].shape.length
    },
    prepare: (call, site) =>
      copy(site, 'out', call.inputs[0], beginOf(call) as number[], call.outputs[0]),
  },
  PadV2: {
    fits: ({ attributes }) => (attributes as { constantValue: number }).constantValue === 0,
    prepare({ inputs: [x], outputs: [y], attributes }, site) {
      const { paddings } = attributes as unknown as { paddings: [number, number][] }
      const begin = paddings.map(([before]) => before)
      const [to, size] = [site.at(y), sizeOf(y.shape)]
      const clear = () => site.heap.clear(to, size)
      return all([clear, copy(site, 'in', y, begin, x)])
    },
  },
}
