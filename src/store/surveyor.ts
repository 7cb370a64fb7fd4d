import { once } from '../core/numerics/once.ts'
import type { SurveyFailure } from '../core/record/failure.ts'
import type { Answer, Reply, Request, Task } from '../engine/survey/protocol.ts'
import { createLine, type Spawn } from '../engine/wire/line.ts'

/** By what its worker threw; nothing, where it could not be loaded. */
const whyOf = (message: string): SurveyFailure =>
  message ? { code: 'said', message } : { code: 'unloaded' }

/** What is known of a task: its answer, or why there is none. */
export type Known = { readonly answer: Answer } | { readonly problem: SurveyFailure }

export interface Surveyor {
  /** The tasks that matter from now on, the most urgent first. All others are dropped. */
  want(tasks: readonly Task[]): void
  known(task: Task): Known | undefined
}

/**
 * A task that nobody waits for any more may go on for so long, in ms: a new worker costs about as
 * much, and a drag would end one after the other.
 */
const GRACE = 400
/** A search on the plane may take a minute where p has a hundred components. */
const PATIENCE = 120_000
/** Answers that are kept: a landscape is 77 kB. */
const KEPT = 40

const keyOf = once((task: Task) => JSON.stringify(task))

/**
 * Has tasks answered by a worker, one at a time, and remembers the answers. Only the newest wishes
 * count: what is wanted is looked up anew before each task.
 * @param onKnown is told whenever there is more to know
 */
export function createSurveyor(
  spawn: Spawn,
  onKnown: () => void,
  { grace = GRACE, patience = PATIENCE } = {},
): Surveyor {
  const memory = new Map<string, Known>()
  const died = new Set<string>()
  let wanted: readonly Task[] = []
  let ids = 0
  let current: { id: number; key: string; timer: ReturnType<typeof setTimeout> } | null = null
  let leaving: ReturnType<typeof setTimeout> | undefined

  const remember = (key: string, known: Known) => {
    memory.set(key, known)
    for (const oldest of memory.keys()) {
      if (memory.size <= KEPT) break
      memory.delete(oldest)
    }
  }

  const finish = (known: Known | null) => {
    if (!current) return
    clearTimeout(current.timer)
    clearTimeout(leaving)
    leaving = undefined
    if (known) remember(current.key, known)
    current = null
    if (known) onKnown()
    next()
  }

  const end = (problem: SurveyFailure | null) => {
    line.cut()
    finish(problem === null ? null : { problem })
  }

  /** Whether a worker has died over this task before: it gets another one once. */
  const isSecond = (key: string): boolean => {
    const second = died.has(key)
    if (second) died.delete(key)
    else died.add(key)
    return second
  }

  const line = createLine<Request, Reply>(
    spawn,
    (reply) => {
      if (reply.id !== current?.id) return
      finish('answer' in reply ? { answer: reply.answer } : { problem: reply.problem })
    },
    (message) => end(current && isSecond(current.key) ? whyOf(message) : null),
  )

  const next = () => {
    const task = current ? undefined : wanted.find((one) => !memory.has(keyOf(one)))
    if (!task) return
    const id = ++ids
    const timer = setTimeout(() => end({ code: 'late' }), patience)
    current = { id, key: keyOf(task), timer }
    try {
      line.send({ id, task })
    } catch {
      end({ code: 'forbidden' })
    }
  }

  return {
    want(tasks) {
      wanted = tasks
      // What went wrong is tried again when it is wanted again.
      const keys = new Set(wanted.map(keyOf))
      for (const [key, known] of memory) {
        if ('problem' in known && !keys.has(key)) memory.delete(key)
      }
      const stillWanted = wanted.some((task) => keyOf(task) === current?.key)
      if (stillWanted) {
        clearTimeout(leaving)
        leaving = undefined
      } else if (current) leaving ??= setTimeout(() => end(null), grace)
      next()
    },
    known: (task) => memory.get(keyOf(task)),
  }
}
