import { real } from '../core/settings/params.ts'

/** A learning rate, which can be changed while it trains. */
export const rate = (label: string, help: string, usual: number) =>
  real({ label, help, default: usual, min: 1e-6, max: 10, scale: 'log', live: true })
