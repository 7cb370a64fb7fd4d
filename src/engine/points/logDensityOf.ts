import type { Learner } from '../../objectives/objective.ts'

/**
 * log q(x) of the model, or of a flow that its samples follow in steps; null where neither is known.
 * @param steps in which a flow is followed back; as many as it takes, unless told
 */
export function logDensityOf(
  { logDensity, facts }: Learner,
  steps?: number,
): NonNullable<Learner['logDensity']> | null {
  if (logDensity) return logDensity
  const back = facts?.back
  return back ? (x) => back(x, steps).logDensity : null
}
