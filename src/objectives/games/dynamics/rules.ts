import type { Training } from '../../../core/settings/experiment.ts'
import { descent } from './descent.ts'
import type { Dynamics } from './dynamics.ts'
import { extragradient } from './extragradient.ts'
import { lookahead } from './lookahead.ts'
import { optimistic } from './optimistic.ts'

/** By the name that the setting of the training has for them. */
export const rules: Readonly<Record<Training['dynamics'], Dynamics>> = {
  descent,
  extragradient,
  optimistic,
  lookahead,
}
