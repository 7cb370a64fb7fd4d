import type { Changed } from '../../core/record/notice.ts'
import type { Choice } from '../../core/settings/experiment.ts'
import type { ParamValue } from '../../core/settings/params.ts'

/** What to say of settings that changed; null where none did. */
export function noticeOf(
  { id }: Choice,
  values: Readonly<Record<string, ParamValue>>,
  step: number,
): Changed | null {
  const names = Object.keys(values)
  if (names.length === 0) return null
  const settings = names.map((name) => ({ place: 'objective', id, name }) as const)
  return { code: 'changed', settings, step }
}
