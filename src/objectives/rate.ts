import { real } from '../core/settings/params.ts'

interface Own {
  readonly label: string
  readonly help: string
  readonly default: number
}

/** A learning rate, which can be changed while it trains. */
export const rate = (own: Own) => real({ ...own, min: 1e-6, max: 10, scale: 'log', live: true })
