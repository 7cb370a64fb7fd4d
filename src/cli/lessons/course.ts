import { createHash } from 'node:crypto'
import { decode } from '../../core/settings/decode.ts'
import type { Decoded } from '../../core/settings/link.ts'
import { encodeShort } from '../../core/settings/shortLink.ts'
import type { Step } from '../../lessons/lesson.ts'
import { catalogue } from '../../objectives/defaults.ts'

/** The course of a step with each of so many seeds, from 1 on, whichever of them a class sees first. */
export function courseOf({ course }: Step, seeds: number): Decoded {
  const decoded = decode(course, catalogue)
  const { experiment } = decoded
  const training = { ...experiment.training, seed: 1, runs: seeds }
  return { ...decoded, experiment: { ...experiment, training } }
}

/**
 * Of every setting of a course that is not the frozen default: another digest is another course, which
 * was not measured. Which layers are drawn, and the seed that is shown, change nothing that is.
 */
export function digestOf(step: Step): string {
  const { view } = decode('', catalogue)
  const link = { ...courseOf(step, 1), view, unknown: [] }
  return createHash('sha256').update(encodeShort(link, catalogue)).digest('hex').slice(0, 16)
}
