import type { Words } from '../../languages/words.ts'
import type { Key } from '../keyboard/shortcuts.ts'

export type What = keyof Words['present']['keys']['do']

interface PresenterKey extends Key {
  readonly what: What
}

/** Every key of the presenter's view: those of clickers as well, which are page keys and the full stop. */
export const presenterKeys: readonly PresenterKey[] = [
  { key: 'arrowright', what: 'next' },
  { key: 'pagedown', what: 'next' },
  { key: 'arrowleft', what: 'back' },
  { key: 'pageup', what: 'back' },
  { key: ' ', what: 'play' },
  { key: 'b', what: 'blank' },
  { key: '.', what: 'blank' },
  { key: 'q', what: 'code' },
  { key: 'h', what: 'hands' },
  { key: 'l', what: 'pointer' },
  { key: 'n', what: 'notes' },
  { key: '?', what: 'keys' },
  { key: 'escape', what: 'leave' },
]

/** What keys do, each once, in the order of the list. */
export const whats: readonly What[] = [...new Set(presenterKeys.map(({ what }) => what))]
