import { words } from '../../languages/words.ts'
import { currentLink } from '../../store/store.ts'
import { useModescope } from '../base/useModescope.ts'
import { useCopied } from './useCopied.ts'

/** Copies a link to the run; of a paused one, to pause at the same step. */
export function useCopiedLink({ short = false } = {}) {
  const notify = useModescope((state) => state.notify)
  return useCopied(
    () => new URL(currentLink({ here: true, short }), location.href).href,
    () => notify(words.transport.copyFailed),
  )
}
