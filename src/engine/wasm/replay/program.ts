import type { Variable } from '@tensorflow/tfjs-core'
import type { TF } from '../../../objectives/objective.ts'
import type { Pointer } from '../kernels/instance.ts'
import { ops } from '../ops/allOps.ts'
import type { Call, Operand } from '../ops/op.ts'
import type { Wasm } from '../tensors/wasmBackend.ts'
import type { Homes } from './homes.ts'
import { planMemory } from './memoryPlan.ts'
import { stockOp } from './stock.ts'
import type { Trace } from './trace.ts'

/** A step as a list of tasks on fixed places in the heap. */
export interface Program {
  /** What it was compiled from. */
  readonly trace: Trace
  /** Does step `step`. Variables change in their homes only. */
  run(step: number): void
  dispose(): void
}

interface Move {
  readonly size: number
  readonly from: Pointer
  readonly to: Pointer
}

const roundUp = (size: number): number => (size + 15) & ~15

/** Whether a value is where another variable is before the step. */
const isHome = ({ values }: Trace, id: number, variable: Variable): boolean =>
  values[id].variable !== undefined && values[id].variable !== variable

export function compile(tf: TF, backend: Wasm, homes: Homes, trace: Trace): Program {
  const { kernels, heap } = backend
  const stock = stockOp(tf, backend)
  const find = (call: Call) => {
    const op = ops[call.kernel]
    return op && (op.fits?.(call) ?? true) ? op : stock
  }
  const { calls, places, size } = planMemory(trace, find)
  const scratchSize = Math.max(16, ...calls.map((call) => find(call).scratch?.(call) ?? 0))
  const kept = trace.results.filter(({ variable, id }) => isHome(trace, id, variable))
  const keptSize = kept.reduce((sum, { variable }) => sum + roundUp(variable.size), 0)
  const block = heap.allocate(size + roundUp(scratchSize) + keptSize)
  const scratch = block
  const pointer = (id: number): Pointer => {
    const place = places[id]!
    return 'home' in place
      ? homes.at(place.home)
      : block + 4 * (roundUp(scratchSize) + place.offset)
  }
  const at = ({ id }: Operand) => pointer(id)
  const tasks = calls.map((call) => find(call).prepare(call, { kernels, heap, at, scratch }))

  /**
   * What becomes of variables, where it is not written to its place at once. Assignments of a step
   * are simultaneous: a variable that becomes what another one was takes that from a copy, made
   * before any is overwritten.
   */
  let free = block + 4 * (roundUp(scratchSize) + size)
  const saves: Move[] = []
  const moves: Move[] = []
  for (const result of trace.results) {
    const { size: count } = result.variable
    const [from, to] = [pointer(result.id), homes.at(result.variable)]
    if (from === to) continue
    if (kept.includes(result)) {
      saves.push({ size: count, from, to: free })
      moves.push({ size: count, from: free, to })
      free += 4 * roundUp(count)
    } else moves.push({ size: count, from, to })
  }
  const changed = trace.results.map(({ variable }) => variable)
  const read = trace.values.flatMap(({ variable }, id) =>
    variable && places[id] !== undefined ? [variable] : [],
  )
  let entered = -1

  trace.values.forEach(({ constant }, id) => {
    if (constant && places[id] !== undefined) heap.write(pointer(id), constant)
  })

  return {
    trace,
    run(step) {
      if (entered !== homes.turn) homes.enter(read, changed)
      entered = homes.turn
      for (let i = 0; i < tasks.length; i++) tasks[i](step)
      for (const { size: count, from, to } of saves) kernels.copyRows(1, count, from, 0, to, 0)
      for (const { size: count, from, to } of moves) kernels.copyRows(1, count, from, 0, to, 0)
    },
    dispose: () => heap.free(block),
  }
}
