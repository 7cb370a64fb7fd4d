/** What the page asks of the survey: where a fit may end, and what lies between. */
import type { DivergenceId } from '../../core/divergences/choice.ts'
import type { Mixture } from '../../core/gaussian/mixture.ts'
import type { Landscape, Range } from '../../core/optima/landscapeRange.ts'
import type { Fit } from '../../core/optima/optima.ts'
import type { SurveyFailure } from '../../core/record/failure.ts'

export interface Question {
  readonly p: Mixture
  readonly divergence: DivergenceId
  readonly alpha: number
}

export type Task =
  | (Question & { readonly kind: 'optima' })
  | (Question & {
      readonly kind: 'landscape'
      readonly range: Range
      readonly columns: number
      readonly rows: number
    })

export type Answer =
  | { readonly kind: 'optima'; readonly optima: readonly Fit[] }
  | { readonly kind: 'landscape'; readonly landscape: Landscape }

export type Reply =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly problem: SurveyFailure }

export interface Request {
  readonly id: number
  readonly task: Task
}
