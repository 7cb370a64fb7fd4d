import { words } from '../../languages/words.ts'
import { currentLink } from '../../store/store.ts'
import { useModescope } from '../base/useModescope.ts'
import { useCopied } from './useCopied.ts'

/** Copies a link to the run; of a paused one, to pause at the same step. */
export const useCopiedLink = ({ short = false } = {}) =>
  useCopiedAddress(() => currentLink({ here: true, short }))

/** Copies the address of this page with such a link, and says for a while that it did. */
export function useCopiedAddress(link: () => string) {
  const notify = useModescope((state) => state.notify)
  return useCopied(
    () => new URL(link(), location.href).href,
    () => notify(words.transport.copyFailed),
  )
}
