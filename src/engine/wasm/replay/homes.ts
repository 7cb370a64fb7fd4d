import type { Variable } from '@tensorflow/tfjs-core'
import type { Tensor } from '../../../objectives/objective.ts'
import type { Pointer } from '../kernels/instance.ts'
import { SLACK } from '../ops/op.ts'
import { floats, type Wasm } from '../tensors/wasmBackend.ts'

/**
 * The places of variables in the heap, where the programs of all phases find and leave them. Between
 * `enter` and `settle` they are newer there than what tfjs has.
 */
export interface Homes {
  at(variable: Variable): Pointer
  /** To be called by a program in each turn, before it reads and changes these. */
  enter(read: readonly Variable[], changed: readonly Variable[]): void
  /** Counts the calls of `settle` that had something to do. */
  readonly turn: number
  /** Gives tfjs the variables as they are now. */
  settle(): void
  dispose(): void
}

export function createHomes(backend: Wasm): Homes {
  const { heap } = backend
  const homes = new Map<Variable, Pointer>()
  /** The data of variables that their homes have, or had before programs changed it there. */
  const present = new Map<Variable, object>()
  const ahead = new Set<Variable>()
  let turn = 0
  const at = (variable: Variable): Pointer => {
    const home = homes.get(variable) ?? heap.allocate(variable.size + SLACK)
    homes.set(variable, home)
    return home
  }
  return {
    at,
    get turn() {
      return turn
    },
    enter(read, changed) {
      for (const variable of read) {
        if (present.get(variable) === variable.dataId) continue
        heap.write(at(variable), floats(backend, variable))
        present.set(variable, variable.dataId)
      }
      for (const variable of changed) {
        present.set(variable, variable.dataId)
        ahead.add(variable)
      }
    },
    settle() {
      if (ahead.size === 0) return
      turn++
      for (const variable of ahead) {
        const numbers = heap.read(at(variable), variable.size)
        const next = backend.makeOutput<Tensor>(numbers, variable.shape, 'float32')
        variable.assign(next)
        next.dispose()
        present.set(variable, variable.dataId)
      }
      ahead.clear()
    },
    dispose() {
      for (const home of homes.values()) heap.free(home)
      homes.clear()
      present.clear()
    },
  }
}
