import type { Activation } from '../../../core/settings/experiment.ts'
import { type Layer, layers, type Network, parameterCount } from '../../network/shape.ts'
import { keepsBoth } from './activationCode.ts'

/** Invocations of a workgroup. */
export const GROUP = 64

/** Default limit of workgroup memory, in numbers. */
const ROOM = 16384 / 4

/** From here on a layer's weights fill more lines of memory than neighbours share. */
const WIDE = 32

/**
 * How a network is cut up on the GPU, and what its forward pass leaves for the backward pass: one
 * buffer `kept`, run by run, with h, a and δ of every hidden layer, each `[rows, width]`.
 */
export interface Plan {
  readonly sizes: readonly number[]
  readonly activation: Activation
  readonly layers: readonly Layer[]
  /** Units of the last layer. */
  readonly outputs: number
  /** P */
  readonly count: number
  readonly rows: number
  /** Rows of x that a workgroup takes through all layers. */
  readonly tile: number
  /** Workgroups for the rows of a run. */
  readonly groups: number
  /** Numbers in one run's part of `kept`; 0 without hidden layers. */
  readonly stride: number
  /** Where h, a and δ of the units `sizes[i]` begin in a run's part; NaN where they are not kept. */
  readonly h: readonly number[]
  readonly a: readonly number[]
  readonly delta: readonly number[]
  /** Whether the backward pass reads θᵀ: not worth a dispatch where a layer's weights are few. */
  readonly transposed: boolean
  /** Widest of the layers with even and odd number, which alternate in workgroup memory. */
  readonly widths: readonly [number, number]
}

/** Widest of the layers with even and odd number. */
function widest(sizes: readonly number[]): readonly [number, number] {
  const of = (parity: number) => Math.max(...sizes.filter((_, i) => i % 2 === parity))
  return [of(0), of(1)]
}

/** Whether a row of a network fits into workgroup memory; wider ones are for stock ops. */
export function hasRoom(sizes: readonly number[]): boolean {
  const [even, odd] = widest(sizes)
  return even + odd <= ROOM
}

export function planOf({ sizes, activation }: Network, runs: number, rows: number): Plan {
  let stride = 0
  const hidden = (kept: boolean) =>
    sizes.map((size, i) => {
      if (!kept || i === 0 || i === sizes.length - 1) return Number.NaN
      stride += rows * size
      return stride - rows * size
    })
  const h = hidden(true)
  const a = keepsBoth(activation) ? hidden(true) : h
  const delta = hidden(true)
  const widths = widest(sizes)
  // Large tiles read the weights less often, small ones occupy more of the machine.
  let tile = runs * rows >= 1024 ? 16 : 8
  while (tile > 1 && tile * (widths[0] + widths[1]) > ROOM) tile /= 2
  return {
    sizes,
    activation,
    layers: layers(sizes),
    outputs: sizes[sizes.length - 1],
    count: parameterCount(sizes),
    rows,
    tile,
    groups: Math.ceil(rows / tile),
    stride,
    h,
    a,
    delta,
    transposed: layers(sizes).some(({ inputs, outputs }) => Math.min(inputs, outputs) >= WIDE),
    widths,
  }
}

/** Parts 0 … count − 1 of a list, or a line each. */
export const list = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(', ')
export const repeat = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n')

/** A WGSL vector of `count` ≤ 4 numbers, and its parts. */
export const vector = (count: number) => ({
  type: count === 1 ? 'f32' : `vec${count}f`,
  of: (part: (i: number) => string): string =>
    count === 1 ? part(0) : `vec${count}f(${list(count, part)})`,
  part: (name: string, i: number): string => (count === 1 ? name : `${name}.${'xyzw'[i]}`),
})

/**
 * One invocation computes `rows` × `columns` numbers of a layer's output, so that what it loads is
 * used several times: columns j, j + gap, …, which neighbours read side by side.
 */
export interface Block {
  readonly rows: number
  readonly columns: number
  readonly gap: number
  /** Blocks in a tile. */
  readonly count: number
}

export function blockOf(tile: number, outputs: number): Block {
  const columns = Math.min(4, outputs)
  const gap = Math.ceil(outputs / columns)
  let rows = Math.min(8, tile)
  while (rows > 1 && (gap * tile) / rows < GROUP) rows /= 2
  return { rows, columns, gap, count: (gap * tile) / rows }
}
