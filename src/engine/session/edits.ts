import type { Change, Edit } from '../../core/settings/course.ts'
import type { ParamValue } from '../../core/settings/params.ts'

/** What a lane still has to take up. */
export interface Edits {
  add(edits: readonly Edit[]): void
  /** Takes out what takes effect for the step after `step`. */
  due(step: number): readonly Change[]
  /** The step at which the next one takes effect. */
  readonly next: number
}

/** @param edits of one lane, in the order of their steps */
export function createEdits(edits: readonly Edit[]): Edits {
  let coming = [...edits]
  return {
    add(more) {
      coming = [...coming, ...more].sort((a, b) => a.step - b.step)
    },
    due(step) {
      if (coming.length === 0 || coming[0].step > step) return []
      const due = coming.filter((edit) => edit.step <= step)
      coming = coming.slice(due.length)
      return together(due.map(({ change }) => change))
    },
    get next() {
      return coming[0]?.step ?? Number.POSITIVE_INFINITY
    },
  }
}

/** Changes of one lane that take effect together, as one of its settings and one of the target. */
function together(changes: readonly Change[]): readonly Change[] {
  const target = changes.findLast((change) => 'target' in change)
  const settings = changes.filter((change) => 'values' in change)
  if (settings.length === 0) return target ? [target] : []
  const values: Record<string, ParamValue> = {}
  for (const change of settings) Object.assign(values, change.values)
  return [...(target ? [target] : []), { lane: settings[0].lane, values }]
}
