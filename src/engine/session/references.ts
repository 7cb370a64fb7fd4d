import { createReference } from '../../core/metrics/evaluate.ts'
import type { Reference } from '../../core/metrics/metric.ts'
import type { Values } from '../../core/settings/params.ts'
import type { TargetFamily } from '../../core/targets/target.ts'

/** Of so many targets a worker keeps what metrics prepared: some hundred kB each. */
const most = 16
const kept = new Map<string, Reference>()

/**
 * p as the metrics see it, at the start of a session. What they prepare of p is a function of p alone,
 * so a session of the same target, as after a reset, need not prepare it again.
 */
export function referenceOf(family: TargetFamily, values: Values, capture: number): Reference {
  const key = JSON.stringify([family.id, values, capture])
  const reference = kept.get(key) ?? createReference(family.build(values), 0, capture)
  // The last used is the last to go.
  kept.delete(key)
  kept.set(key, reference)
  for (const oldest of [...kept.keys()].slice(0, -most)) kept.delete(oldest)
  return reference
}
