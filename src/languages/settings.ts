import type { Setting } from '../core/settings/changes.ts'
import { trainingParams } from '../core/settings/experiment.ts'
import type { Param } from '../core/settings/params.ts'
import { targetFamily } from '../core/targets/registry.ts'
import { objectiveById } from '../objectives/registry.ts'

/** The declaration of a setting; null for a choice as a whole. */
export function paramOf({ place, id, name }: Setting): Param | null {
  if (place === 'training') return trainingParams[name]
  if (name === null) return null
  const entry = place === 'target' ? targetFamily(id) : objectiveById(id)
  return entry?.params[name] ?? null
}
