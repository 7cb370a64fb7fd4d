/**
 * Sheets as a table, a line for each answer (RFC 4180, but lines end as elsewhere here). Spreadsheets
 * take a cell that begins as a formula for one: it gets an apostrophe (OWASP, CSV injection).
 */

import type { Handed } from './collect.ts'
import { whoOf } from './counted.ts'
import { letters } from './letters.ts'
import type { VerdictCode } from './verdict.ts'
import type { SheetStep } from './worksheet.ts'

/** What is known of an answer beside the sheet. */
export interface AnswerFacts {
  /** The option as the lesson words it; null: it has none such. */
  readonly option: string | null
  readonly right: boolean | null
  readonly misconception: string | null
  /** Null: it was not looked at. */
  readonly verdict: VerdictCode | null
}

const header = [
  ...['student', 'name', 'file', 'lesson', 'saved', 'step', 'chosen', 'option', 'right'],
  ...['misconception', 'text', 'link', 'backend', 'fingerprint', 'run again'],
]

export function sheetsCsv(
  handed: readonly Handed[],
  factsOf: (one: Handed, step: SheetStep) => AnswerFacts,
): string {
  const lines = handed.flatMap((one) =>
    one.sheet.steps.map((step) => answerLine(one, step, factsOf(one, step))),
  )
  return [header, ...lines].map((cells) => `${cells.map(cell).join(',')}\n`).join('')
}

function answerLine(one: Handed, step: SheetStep, facts: AnswerFacts): readonly string[] {
  const { sheet, path } = one
  const { fingerprint } = step
  return [
    ...[whoOf(one), sheet.name ?? '', path, sheet.lesson, sheet.saved, step.id],
    step.chosen === 'skipped' ? step.chosen : letters[step.chosen],
    ...[facts.option ?? '', facts.right === null ? '' : facts.right ? 'yes' : 'no'],
    ...[facts.misconception ?? '', step.text, step.link ?? ''],
    fingerprint ? [...new Set(Object.values(fingerprint.backends))].join('+') : '',
    ...[fingerprint?.hash ?? '', facts.verdict ?? ''],
  ]
}

/** What spreadsheets calculate, also after blanks, and in full width. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/

export function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return safe !== text || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
