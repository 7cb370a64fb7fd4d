/**
 * What a lesson is: steps that ask first, run, and only then say. All texts are templates: a number in
 * one is `{name}`, which stands for what was measured (measured.json), for how many seeds that was
 * (`{seeds}`), or for what the course says by that key (`{target.separation}`), and is never typed.
 */

import type { Row } from '../core/record/ensembleRow.ts'
import type { LaneName } from '../core/settings/experiment.ts'

export interface Lesson {
  /** In a link, `lesson=luck.3`; the name of the file after its number. */
  readonly id: string
  readonly title: string
  /** One sentence: what a student can say after it. */
  readonly goal: string
  readonly minutes: Minutes
  readonly steps: readonly Step[]
  readonly homework: Homework
}

/** How long it takes in a hurry, and with everything. */
export interface Minutes {
  readonly short: number
  readonly long: number
}

export interface Step {
  /** Short and for ever: it is in links and in sheets. */
  readonly id: string
  readonly minutes: number
  /** Only in the long form of the lesson; left out: in both. */
  readonly long?: true
  /** A link in the short form, `#from=1&…&stop=3000`, which says where it pauses. */
  readonly course: string
  readonly ask: Question
  /** What to watch while it trains. */
  readonly look: string
  /** What was to be seen, and why: shown only once it has run. */
  readonly say: string
  /** The controls that are open to be varied after that, by their keys in a link: `b.alpha`, `seed`. */
  readonly free: readonly string[]
  /** What to change, and what to look for then. */
  readonly vary: string
  /** For the lecturer: what students say, and what helps. */
  readonly notes: string
  readonly claim: Claim
}

export interface Question {
  readonly text: string
  /** Two to four. */
  readonly options: readonly Option[]
  /** The index of the right one. */
  readonly right: number
}

export interface Option {
  readonly text: string
  /** What somebody believes who chooses it; null: it is right. */
  readonly misconception: string | null
}

export interface Homework {
  /** A template too, of what the answer's link says. */
  readonly text: string
  /** A link whose run shows the answer. */
  readonly answer: string
}

/** Numbers by name, for the templates. */
export type Values = Readonly<Record<string, number>>

/** What a step teaches, as something that can turn out to be false. */
export type Claim = ExactClaim | SeededClaim

interface Claimed {
  /** What is claimed, in one line, for the table that tests and `npm run lessons` print. */
  readonly text: string
  /** Whether it holds of what was measured. */
  holds(values: Values): boolean
}

/** By closed forms, optima or quadrature: the same on every machine. */
export interface ExactClaim extends Claimed {
  readonly kind: 'exact'
  measure(): Values
}

/** By training the course of the step with many seeds, on wasm. Its `say` says of how many. */
export interface SeededClaim extends Claimed {
  readonly kind: 'seeded'
  /** Trained in a few seconds, and so again in every test. */
  readonly quick?: true
  /** Ids of metrics that it reads and that are measured on request only. */
  readonly asks?: readonly string[]
  /** Further courses that it is about, in the short form; left out: none. */
  readonly besides?: readonly string[]
  /**
   * @param rows of each lane, where the course pauses, one row a seed
   * @param besides the same of each further course
   */
  measure(rows: LaneRows, besides: readonly LaneRows[]): Values
}

type LaneRows = Readonly<Record<LaneName, readonly Row[]>>
