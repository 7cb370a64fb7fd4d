import { useEffect } from 'react'
import { words } from '../../languages/words.ts'
import { useModescope } from '../base/useModescope.ts'

/** The subject of messages about the link. */
const LINK = 'link'

/** Says what of an opened link was not taken as it stood. */
export function useAdjusted(): void {
  const adjusted = useModescope((state) => state.adjusted)
  useEffect(() => {
    const { notices, notify, dismiss } = useModescope.getState()
    // What was said of another link is not true of this one.
    const said = notices.find(({ subject }) => subject === LINK)
    if (adjusted.length > 0) notify(words.problems.adjusted(adjusted), LINK)
    else if (said) dismiss(said.id)
  }, [adjusted])
}
