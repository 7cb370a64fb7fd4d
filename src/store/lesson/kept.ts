import { type BackendName, backendNames } from '../../core/record/backend.ts'
import type { Fingerprint } from '../../core/record/fingerprint.ts'
import { browserMemory, type Memory } from '../storage.ts'
import { type Answer, type Answers, longestText } from './answer.ts'

const keyOf = (id: string) => `modescope.lesson.${id}`

/** One for the page: where storage is blocked, it is what remembers until the page is closed. */
let memory: Memory | null = null
const remembered = (): Memory => {
  memory ??= browserMemory()
  return memory
}

/** The answers that this browser has kept of a lesson. What is not as it was written counts as none. */
export function keptAnswers(id: string): Answers {
  try {
    const all: unknown = JSON.parse(remembered().getItem(keyOf(id)) ?? '{}')
    const entries = Object.entries(isRecord(all) ? all : {})
    return Object.fromEntries(
      entries.flatMap(([step, said]) => {
        const answer = answerIn(said)
        return answer ? [[step, answer] as const] : []
      }),
    )
  } catch {
    return {}
  }
}

export function keepAnswers(id: string, answers: Answers): void {
  try {
    remembered().setItem(keyOf(id), JSON.stringify(answers))
  } catch {
    // A full storage: they are there until the page is closed.
  }
}

function answerIn(said: unknown): Answer | null {
  if (!isRecord(said)) return null
  const { chosen, text, link, fingerprint } = said
  const isChoice = typeof chosen === 'number' && Number.isInteger(chosen) && chosen >= 0
  if (chosen !== 'skipped' && !isChoice) return null
  return {
    chosen,
    text: typeof text === 'string' ? text.slice(0, longestText) : '',
    link: typeof link === 'string' ? link : null,
    fingerprint: fingerprintIn(fingerprint),
  }
}

function fingerprintIn(said: unknown): Fingerprint | null {
  if (!isRecord(said) || !isRecord(said.backends)) return null
  const { step, run, hash, backends } = said
  const [a, b] = [backendIn(backends.a), backendIn(backends.b)]
  const isWhole = typeof step === 'number' && typeof run === 'number' && typeof hash === 'string'
  return isWhole && a && b ? { step, run, hash, backends: { a, b } } : null
}

const backendIn = (said: unknown): BackendName | undefined =>
  backendNames.find((name) => name === said)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
