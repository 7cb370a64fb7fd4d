import { useSyncExternalStore } from 'react'
import { choose } from '../../languages/choose.ts'
import { onSpeak, words } from '../../languages/words.ts'
import type { State } from '../../store/state.ts'
import { useModescope } from './useModescope.ts'

/** The language that a link asks for, as in `lang=zh`. */
const asked = ({ unknown }: Pick<State, 'unknown'>) => unknown.find(([key]) => key === 'lang')?.[1]

/** What does not come stays English. */
const speak = (code: string | undefined) => choose(code).catch(() => {})

/** Speaks the language of the link of a scene, if it names one, until the playground is there again. */
export function speakForScene(scene: Pick<State, 'unknown'>): () => void {
  const code = asked(scene)
  if (code === undefined) return () => {}
  speak(code)
  return () => void speak(asked(useModescope.getState()))
}

/** Speaks the language of the link, now and after it changes. */
export function speakAsLinked(): Promise<void> {
  onSpeak(() => {
    document.documentElement.lang = words.language
  })
  useModescope.subscribe(asked, speak)
  return speak(asked(useModescope.getState()))
}

/** The code of the language of the page; as the key of a part, it has the part drawn anew. */
export const useLanguage = (): string => useSyncExternalStore(onSpeak, () => words.language)
