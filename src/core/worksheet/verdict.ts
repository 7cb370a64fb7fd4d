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
   * Nothing was run; there is no link, or none that says its course; another backend than wasm; a site
   * whose links mean other runs; too many steps.
   */
  readonly code: 'noRun' | 'noLink' | 'backend' | 'epoch' | 'steps'
}

export type VerdictCode = Verdict['code']

/** Beyond this a stranger's link would keep the machine busy for hours. */
export const mostRunSteps = 100_000

/** A run that can be made again, and what it has to show then. */
export interface Again {
  readonly link: string
  readonly fingerprint: Fingerprint
}

export function againOf({ sheet }: Handed, step: SheetStep, epoch: number): Again | Incomparable {
  const { link, fingerprint } = step
  if (!fingerprint) return { code: 'noRun' }
  if (link === null || !saysCourse(link)) return { code: 'noLink' }
  if (!isComparable(fingerprint)) return { code: 'backend' }
  if (sheet.epoch !== epoch) return { code: 'epoch' }
  if (fingerprint.step > mostRunSteps) return { code: 'steps' }
  return { link, fingerprint }
}

/** A link to a step of a lesson alone is whatever that lesson says now. */
const saysCourse = (link: string): boolean => {
  const said = new URLSearchParams(link.slice(1))
  return said.has('from') || said.has('v')
}

/** What is to be trained: runs with the same key are the same run, whoever handed them in. */
export const runKey = ({ link, fingerprint: { step, run } }: Again): string =>
  `${link} ${step} ${run}`

/** @param found what its link shows; null: it could not be made again */
export function verdictOf({ fingerprint }: Again, found: Fingerprint | null): Verdict {
  if (!found) return { code: 'failed' }
  return found.hash === fingerprint.hash ? { code: 'verified' } : { code: 'differs', found }
}

/** What runs show when they are made again, by `runKey`; null: it could not be made. */
export type Found = ReadonlyMap<string, Fingerprint | null>

/** Every run that is to be made again, once, whoever has handed it in. */
export function runsIn(handed: readonly Handed[], epoch: number): ReadonlyMap<string, Again> {
  const all = handed.flatMap((one) => one.sheet.steps.map((step) => againOf(one, step, epoch)))
  return new Map(all.flatMap((again) => ('code' in again ? [] : [[runKey(again), again] as const])))
}

/** Null: its run has not been made yet. */
export function verdictIn(
  one: Handed,
  step: SheetStep,
  epoch: number,
  found: Found,
): Verdict | null {
  const again = againOf(one, step, epoch)
  if ('code' in again) return again
  const shown = found.get(runKey(again))
  return shown === undefined ? null : verdictOf(again, shown)
}
