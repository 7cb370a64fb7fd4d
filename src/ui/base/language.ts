import { useSyncExternalStore } from 'react'
import { choose } from '../../languages/choose.ts'
import { onSpeak, words } from '../../languages/words.ts'
import type { State } from '../../store/state.ts'
import { useModescope } from './useModescope.ts'

/** The language that the link asks for, as in `lang=zh`. */
const asked = ({ unknown }: State) => unknown.find(([key]) => key === 'lang')?.[1]

/** Speaks the language of the link, now and after it changes. What does not come stays English. */
export function speakAsLinked(): Promise<void> {
  const speak = (code: string | undefined) => choose(code).catch(() => {})
  onSpeak(() => {
    document.documentElement.lang = words.language
  })
  useModescope.subscribe(asked, speak)
  return speak(asked(useModescope.getState()))
}

/** The code of the language of the page; as the key of a part, it has the part drawn anew. */
export const useLanguage = (): string => useSyncExternalStore(onSpeak, () => words.language)
