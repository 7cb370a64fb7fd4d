import { createHash } from 'node:crypto'
import { decode } from '../../core/settings/decode.ts'
import type { Decoded } from '../../core/settings/link.ts'
import { encodeShort } from '../../core/settings/shortLink.ts'
import type { Claim, Step } from '../../lessons/lesson.ts'
import { catalogue } from '../../objectives/defaults.ts'

/** The course of a link with each of so many seeds, from 1 on, whichever of them a class sees first. */
export function courseOf(link: string, seeds: number): Decoded {
  const decoded = decode(link, catalogue)
  const { experiment } = decoded
  const training = { ...experiment.training, seed: 1, runs: seeds }
  return { ...decoded, experiment: { ...experiment, training } }
}

/**
 * Of every setting of a course that is not the frozen default: another digest is another course, which
 * was not measured. Which layers are drawn, and the seed that is shown, change nothing that is.
 */
export function digestOf({ course, claim }: Step): string {
  const { view } = decode('', catalogue)
  const hash = createHash('sha256')
  for (const one of [course, ...besidesOf(claim)])
    hash.update(encodeShort({ ...courseOf(one, 1), view, unknown: [] }, catalogue))
  return hash.digest('hex').slice(0, 16)
}

/** What else a claim is about. */
export const besidesOf = (claim: Claim): readonly string[] =>
  claim.kind === 'seeded' ? (claim.besides ?? []) : []
