import type { Variable } from '@tensorflow/tfjs-core'
import type { TF } from '../../../objectives/objective.ts'
import type { Call, Operand } from '../ops/op.ts'
import { ops } from '../ops/registry.ts'
import { floats, type Wasm } from '../wasmBackend.ts'
import { homeOf, plan } from './plan.ts'
import { stockOp } from './stock.ts'
import type { Trace } from './trace.ts'

/** A step as a list of tasks on fixed places in the heap. */
export interface Program {
  /** Does step `step`. Variables change in the heap only. */
  run(step: number): void
  /** Gives tfjs the variables as they are now. */
  settle(): void
  dispose(): void
}

interface Move {
  readonly size: number
  readonly from: number
  readonly to: number
}

const roundUp = (size: number): number => (size + 15) & ~15

/** Whether a value is where another variable is before the step. */
const isHome = ({ values }: Trace, id: number, variable: Variable): boolean =>
  values[id].variable !== undefined && values[id].variable !== variable

/** @returns null for a step that cannot be done this way */
export function compile(tf: TF, backend: Wasm, trace: Trace): Program | null {
  const { kernels, heap } = backend
  const stock = stockOp(tf, backend)
  const find = (call: Call) => {
    const op = ops[call.kernel]
    return op && (op.fits?.(call) ?? true) ? op : stock
  }
  const { calls, places, size } = plan(trace, find)
  const scratchSize = Math.max(16, ...calls.map((call) => find(call).scratch?.(call) ?? 0))
  const kept = trace.results.filter(({ variable, id }) => isHome(trace, id, variable))
  const keptSize = kept.reduce((sum, { variable }) => sum + roundUp(variable.size), 0)
  const block = heap.allocate(size + roundUp(scratchSize) + keptSize)
  const scratch = block
  const pointer = (id: number) => block + 4 * (roundUp(scratchSize) + places[id]!)
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
    const [from, to] = [pointer(result.id), pointer(homeOf(trace, result.variable))]
    if (from === to) continue
    if (kept.includes(result)) {
      saves.push({ size: count, from, to: free })
      moves.push({ size: count, from: free, to })
      free += 4 * roundUp(count)
    } else moves.push({ size: count, from, to })
  }
  const changed = trace.results.map(({ variable }) => variable)
  const read = trace.values.flatMap(({ variable }, id) =>
    variable && places[id] !== undefined ? [{ variable, at: pointer(id) }] : [],
  )
  /** The data of variables as they are in the heap. */
  const present = new Map<Variable, object>()
  let ahead = false

  trace.values.forEach(({ constant }, id) => {
    if (constant && places[id] !== undefined) heap.write(pointer(id), constant)
  })

  const load = () => {
    for (const { variable, at: place } of read) {
      if (present.get(variable) === variable.dataId) continue
      heap.write(place, floats(backend, variable))
      present.set(variable, variable.dataId)
    }
  }

  return {
    run(step) {
      if (!ahead) load()
      ahead = true
      for (let i = 0; i < tasks.length; i++) tasks[i](step)
      for (const { size: count, from, to } of saves) kernels.copyRows(1, count, from, 0, to, 0)
      for (const { size: count, from, to } of moves) kernels.copyRows(1, count, from, 0, to, 0)
    },
    settle() {
      if (!ahead) return
      ahead = false
      for (const variable of changed) {
        const numbers = heap.read(pointer(homeOf(trace, variable)), variable.size)
        const next = backend.makeOutput(numbers, variable.shape, 'float32')
        variable.assign(next as Parameters<Variable['assign']>[0])
        next.dispose()
        present.set(variable, variable.dataId)
      }
    },
    dispose: () => heap.free(block),
  }
}
