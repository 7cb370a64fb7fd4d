/** What a lane says of itself. */
import type { Choice } from '../../core/settings/experiment.ts'
import type { ParamValue } from '../../core/settings/params.ts'
import { objectiveById } from '../../objectives/registry.ts'

export const wordsOf = {
  cancelled: 'Cancelled: Play or Reset starts again from step 0.',
  stopped: ({ message }: Error): string => `This lane stopped: ${message} Reset tries again.`,
  /** @param where the backend, if it is another one */
  replaced({ message }: Error, where: string | null, thinned: boolean): string {
    const again = thinned
      ? '. It trains again from step 0; more was changed on the way than is kept, so this is another run.'
      : ' and repeats the run up to here.'
    return `The worker was replaced${where ? ` on ${where}` : ''}${again} ${message}`
  },
}

/** What to say of settings that changed; null where none did. */
export function noticeOf(
  { id }: Choice,
  values: Readonly<Record<string, ParamValue>>,
  step: number,
): string | null {
  const params = objectiveById(id)?.params ?? {}
  const labels = Object.keys(values).map((name) => params[name]?.label ?? name)
  if (labels.length === 0) return null
  return `${labels.join(', ')} changed at step ${step}. Reset trains with the new setting from step 0.`
}
