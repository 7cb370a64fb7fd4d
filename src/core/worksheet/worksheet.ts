/**
 * What a student hands in of one lesson, as the file `worksheet.json`: plain data, which anybody can
 * read, and which is read again with all caution (readSheet.ts).
 */
import type { Fingerprint } from '../record/fingerprint.ts'

export const FORMAT = 'modescope worksheet'
export const VERSION = 1

export interface Worksheet {
  /** The lesson's id. */
  readonly lesson: string
  /** Of the site that it was written on: links mean the same runs within one. */
  readonly epoch: number
  /** The version of that site. */
  readonly site: string
  /** As the student typed it; null: not at all. */
  readonly name: string | null
  /** When it was written, ISO 8601 in UTC. */
  readonly saved: string
  readonly steps: readonly SheetStep[]
}

/** What was answered in one step of the lesson. */
export interface SheetStep {
  readonly id: string
  /** The index of the option. */
  readonly chosen: number | 'skipped'
  /** In the student's own words; empty: none. */
  readonly text: string
  /** What was looked at, from '#' on; null: nothing. */
  readonly link: string | null
  readonly fingerprint: Fingerprint | null
}
