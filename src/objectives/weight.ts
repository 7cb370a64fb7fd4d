import { type NumberParam, real } from '../core/settings/params.ts'

type Own = Pick<NumberParam, 'label' | 'help' | 'default' | 'shownWhen'> &
  Partial<Pick<NumberParam, 'max' | 'step'>>

/** What a term of a loss counts, which can be changed while it trains. */
export const weight = (own: Own) => real({ max: 10, step: 0.1, ...own, min: 0, live: true })
