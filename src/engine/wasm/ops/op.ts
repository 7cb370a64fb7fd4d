import type { DataType } from '@tensorflow/tfjs-core'
import type { Heap } from '../kernels/heap.ts'
import type { Kernels, Pointer } from '../kernels/instance.ts'

export type Attributes = Readonly<Record<string, unknown>>

/** A value in a certain shape; `id` tells values apart. */
export interface Operand {
  readonly id: number
  readonly shape: readonly number[]
  readonly dtype: DataType
}

/** One op of a list of ops. */
export interface Call {
  readonly kernel: string
  /** Of the inputs, as tfjs calls them. */
  readonly names: readonly string[]
  readonly inputs: readonly Operand[]
  readonly attributes: Attributes
  readonly outputs: readonly Operand[]
}

/** Where a call finds its operands. Each has room for 16 numbers more than it holds. */
export interface Site {
  readonly kernels: Kernels
  readonly heap: Heap
  readonly at: (operand: Operand) => Pointer
  readonly scratch: Pointer
}

/** Does a call; `step` is the step of training. */
export type Task = (step: number) => void

/** How calls of one kernel are done in our WebAssembly. All values are float32 there. */
export interface Op {
  /** False for what it does not know, such as an odd choice of axes. */
  fits?(call: Call): boolean
  /** Numbers of scratch. */
  scratch?(call: Call): number
  /** The input that it changes, if it does. */
  readonly changes?: number
  /** The input in whose place the first output may be written, if its old value is not needed. */
  readonly inPlace?: number
  /** Numbers in an output, where that is not said by its shape. */
  outputSize?(call: Call, index: number): number
  prepare(call: Call, site: Site): Task
}

export const sizeOf = (shape: readonly number[]): number => shape.reduce((size, n) => size * n, 1)

/** Numbers of room that every operand has beyond its end. */
export const SLACK = 16
