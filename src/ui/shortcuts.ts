import type { Actions, State } from '../store/state.ts'

export interface Shortcut {
  readonly key: string
  /** How the key is written in the list. */
  readonly name: string
  readonly what: string
  readonly run: (store: State & Actions) => void
}

/** Everything a key does on the page. */
export const shortcuts: readonly Shortcut[] = [
  {
    key: ' ',
    name: 'Space',
    what: 'Play or pause',
    run: (store) => (store.playing ? store.pause() : store.play()),
  },
  { key: '.', name: '.', what: 'One step', run: (store) => store.stepOnce() },
  { key: 'r', name: 'r', what: 'Reset: the same run again', run: (store) => store.reset() },
  { key: 'n', name: 'n', what: 'New seed', run: (store) => store.newSeed() },
  { key: 't', name: 't', what: 'Ten seeds at once, or one', run: (store) => store.manySeeds() },
  {
    key: 's',
    name: 's',
    what: 'Slow motion or full speed',
    run: (store) => store.setSpeed(store.speed === 'full' ? 4 : 'full'),
  },
  {
    key: 'd',
    name: 'd',
    what: 'Data in the pictures',
    run: (store) => store.setLayer('real', !store.layers.real),
  },
  {
    key: 'c',
    name: 'c',
    what: 'Critic field in the pictures',
    run: (store) => store.setLayer('field', !store.layers.field),
  },
  {
    key: 'w',
    name: 'w',
    what: 'Warped grid in the pictures',
    run: (store) => store.setLayer('warp', !store.layers.warp),
  },
]

const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]'
const ownSpace = 'button, a, input, select, summary, [role=slider]'

/** The shortcut that a key press means, given what has the focus. */
export function shortcutFor(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  focused: Element | null,
): Shortcut | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (focused?.matches(typing)) return
  if (event.key === ' ' && focused?.matches(ownSpace)) return
  return shortcuts.find(({ key }) => key === event.key.toLowerCase())
}
