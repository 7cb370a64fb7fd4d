import { useEffect } from 'react'
import { useModescope } from '../base/useModescope.ts'

/** The subject of messages about the link. */
const LINK = 'link'

/** Says what of an opened link was not taken as it stood. */
export function useAdjusted(): void {
  const adjusted = useModescope((state) => state.adjusted)
  useEffect(() => {
    const { notices, notify, dismiss } = useModescope.getState()
    if (adjusted.length === 0) {
      // What was said of another link is not true of this one.
      const said = notices.find(({ subject }) => subject === LINK)
      if (said) dismiss(said.id)
      return
    }
    let current = true
    // Few links need any words.
    import('../../languages/late/adjusted.ts').then(
      ({ adjustedText }) => current && notify(adjustedText(adjusted), LINK),
      () => {},
    )
    return () => {
      current = false
    }
  }, [adjusted])
}
