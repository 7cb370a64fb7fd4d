import { addressOf, isLocal } from '../../core/settings/canonical.ts'
import { words } from '../../languages/words.ts'
import { currentLink } from '../../store/store.ts'
import { useModescope } from '../base/useModescope.ts'
import { useCopied } from './useCopied.ts'

/** Copies a link to the run; of a paused one, to pause at the same step. */
export const useCopiedLink = ({ short = false } = {}) =>
  useCopiedAddress(() => currentLink({ here: true, short }))

/** What is said of an address that is copied. */
const ADDRESS = 'address'

/**
 * Copies the address that such a link is handed on by, and says for a while that it did; of one that
 * opens nowhere else, that too.
 */
export function useCopiedAddress(link: () => string) {
  const notify = useModescope((state) => state.notify)
  return useCopied(
    () => addressOf(link(), location.href),
    () => notify(words.transport.copyFailed, ADDRESS),
    (address) => isLocal(address) && notify(words.transport.local, ADDRESS),
  )
}
