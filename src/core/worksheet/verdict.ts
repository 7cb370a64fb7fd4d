import { type Fingerprint, isComparable } from '../record/fingerprint.ts'
import type { Handed } from './collect.ts'
import type { SheetStep } from './worksheet.ts'

/** Whether a run that was handed in shows what its link shows. */
export type Verdict =
  | { readonly code: 'verified' }
  /** It shows this instead. */
  | { readonly code: 'differs'; readonly found: Fingerprint }
  /** It could not be made again. */
  | { readonly code: 'failed' }
  | Incomparable

export type Incomparable = {
  /**
   * Nothing was run; the link was not kept; another backend than wasm; a site whose links mean other
   * runs; too many steps.
   */
  readonly code: 'noRun' | 'noLink' | 'backend' | 'epoch' | 'steps'
}

export type VerdictCode = Verdict['code']

/** Beyond this a stranger's link would keep the machine busy for hours. */
export const mostRunSteps = 100_000

/** A run that can be made again, and what it has to show then. */
export interface Again {
  readonly lesson: string
  readonly link: string
  readonly fingerprint: Fingerprint
}

export function againOf({ sheet }: Handed, step: SheetStep, epoch: number): Again | Incomparable {
  const { link, fingerprint } = step
  if (!fingerprint) return { code: 'noRun' }
  if (link === null) return { code: 'noLink' }
  if (!isComparable(fingerprint)) return { code: 'backend' }
  if (sheet.epoch !== epoch) return { code: 'epoch' }
  if (fingerprint.step > mostRunSteps) return { code: 'steps' }
  return { lesson: sheet.lesson, link, fingerprint }
}

/** What is to be trained: runs with the same key are the same run, whoever handed them in. */
export const runKey = ({ link, fingerprint: { step, run } }: Again): string =>
  `${link} ${step} ${run}`

/** @param found what its link shows; null: it could not be made again */
export function verdictOf({ fingerprint }: Again, found: Fingerprint | null): Verdict {
  if (!found) return { code: 'failed' }
  return found.hash === fingerprint.hash ? { code: 'verified' } : { code: 'differs', found }
}
