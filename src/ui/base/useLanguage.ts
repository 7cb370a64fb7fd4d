import { useSyncExternalStore } from 'react'
import { onSpeak, words } from '../../languages/words.ts'

/** The code of the language of the page; as the key of a part, it has the part drawn anew. */
export const useLanguage = (): string => useSyncExternalStore(onSpeak, () => words.language)
