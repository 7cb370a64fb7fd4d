import type { Fingerprint } from '../../core/record/fingerprint.ts'
import type { Lesson } from '../../lessons/lesson.ts'

/** What somebody says to a step: before it runs, and after it has. */
export interface Answer {
  /** The index of an option. Who presents may skip the question. */
  readonly chosen: number | 'skipped'
  /** What was seen, in their own words. */
  readonly text: string
  /** The run that was looked at: a short link that needs no lesson; null until it has come to its stop. */
  readonly link: string | null
  /** What was seen there; null until both lanes are measured. */
  readonly fingerprint: Fingerprint | null
}

/** By the ids of the steps. */
export type Answers = Readonly<Record<string, Answer>>

/** A lesson that is being held. */
export interface Attended {
  readonly lesson: Lesson
  /** The index of its step. */
  readonly at: number
  readonly answers: Answers
}

/** Characters of a text that are taken. */
export const longestText = 1000
