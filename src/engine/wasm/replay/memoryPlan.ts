import type { Variable } from '@tensorflow/tfjs-core'
import { type Call, type Op, SLACK } from '../ops/op.ts'
import type { Trace } from './trace.ts'

/** Finds the op that does a call. */
export type FindOp = (call: Call) => Op

/** Where a value is: at its offset, in numbers, or in the home of a variable. */
export type Place = { readonly offset: number } | { readonly home: Variable }

export interface MemoryPlan {
  /** The calls that matter. */
  readonly calls: readonly Call[]
  /** Of each value; undefined for one that is not used. */
  readonly places: readonly (Place | undefined)[]
  /** Numbers in all, homes of variables aside. */
  readonly size: number
}

/**
 * Leaves out what nobody uses and gives every value a place. Constants and variables keep theirs;
 * the others give it to a later value of the same size, so that a step works in little memory.
 */
export function planMemory(trace: Trace, find: FindOp): MemoryPlan {
  const calls = usedCalls(trace, find)
  const sizes = trace.values.map(({ size }) => size)
  const lastUse = new Map<number, number>()
  calls.forEach((call, i) => {
    for (const { id } of call.inputs) lastUse.set(id, i)
    call.outputs.forEach(({ id }, output) => {
      sizes[id] = find(call).outputSize?.(call, output) ?? sizes[id]
      lastUse.set(id, i)
    })
  })
  for (const { id } of trace.results) lastUse.set(id, calls.length)

  const places: (Place | undefined)[] = []
  const free = new Map<number, Place[]>()
  let top = 0
  const room = (id: number): number => (sizes[id] + SLACK + 15) & ~15
  const fresh = (size: number): Place => {
    top += size
    return { offset: top - size }
  }
  const place = (id: number): void => {
    const { variable } = trace.values[id]
    places[id] ??= variable ? { home: variable } : (free.get(room(id))?.pop() ?? fresh(room(id)))
  }
  const release = (id: number): void => {
    const list = free.get(room(id)) ?? []
    free.set(room(id), list)
    list.push(places[id]!)
  }

  const permanent = trace.values.map(({ constant, variable }) => Boolean(constant || variable))
  for (const id of lastUse.keys()) if (permanent[id]) place(id)

  calls.forEach((call, i) => {
    const home = homeToOverwrite(call, i)
    if (home) {
      places[call.outputs[0].id] = { home }
      permanent[call.outputs[0].id] = true
    }
    for (const { id } of call.outputs) place(id)
    const done = new Set([...call.inputs, ...call.outputs].map(({ id }) => id))
    for (const id of done) if (lastUse.get(id) === i && !permanent[id]) release(id)
  })
  return { calls, places, size: top }

  /** The variable whose value this call may overwrite with its next one. */
  function homeToOverwrite(call: Call, i: number): Variable | undefined {
    const input = find(call).inPlace
    if (input === undefined) return undefined
    const { id } = call.inputs[input]
    const { variable } = trace.values[id]
    const result = trace.results.find((each) => each.variable === variable)
    return result?.id === call.outputs[0].id && lastUse.get(id) === i ? variable : undefined
  }
}

function usedCalls({ calls, results }: Trace, find: FindOp): Call[] {
  const needed = new Set(results.map(({ id }) => id))
  const used: Call[] = []
  for (const call of calls.toReversed()) {
    const { changes } = find(call)
    const changed = changes === undefined ? -1 : call.inputs[changes].id
    if (!needed.has(changed) && !call.outputs.some(({ id }) => needed.has(id))) continue
    for (const { id } of call.inputs) needed.add(id)
    used.push(call)
  }
  return used.reverse()
}
