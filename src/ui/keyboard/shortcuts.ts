import type { LayerId } from '../../core/layers/layer.ts'
import type { Words } from '../../languages/words.ts'
import type { Actions } from '../../store/actions.ts'
import type { State } from '../../store/state.ts'
import { askMiddle } from '../probe/askAt.ts'
import { showsImages } from '../sheet/asked.ts'
import { focusSheet } from '../sheet/focusSheet.ts'

export interface Key {
  readonly key: string
  /** With Ctrl, or Cmd on a Mac. */
  readonly ctrl?: boolean
  readonly shift?: boolean
}

export interface Shortcut extends Key {
  /** How the key is written in the list. */
  readonly name: string
  readonly what: keyof Words['keys']['do']
  readonly run: (store: State & Actions) => void
}

/** Shows a layer, of images another that says the same of them, or shows it no more. */
function flip(store: State & Actions, layer: LayerId, ofImages?: LayerId): void {
  const id = showsImages(store) ? ofImages : layer
  if (id) store.setLayer(id, !store.layers[id])
}

/** Everything a key does on the page. */
export const shortcuts: readonly Shortcut[] = [
  {
    key: ' ',
    name: 'Space',
    what: 'play',
    run: (store) => (store.playing ? store.pause() : store.play()),
  },
  { key: '.', name: '.', what: 'step', run: (store) => store.stepOnce() },
  { key: 'r', name: 'r', what: 'reset', run: (store) => store.reset() },
  { key: 'n', name: 'n', what: 'newSeed', run: (store) => store.newSeed() },
  { key: 't', name: 't', what: 'manySeeds', run: (store) => store.manySeeds() },
  {
    key: 's',
    name: 's',
    what: 'speed',
    run: (store) => store.setSpeed(store.speed === 'full' ? 4 : 'full'),
  },
  {
    key: 'd',
    name: 'd',
    what: 'data',
    run: (store) => flip(store, 'real', 'data'),
  },
  {
    key: 'c',
    name: 'c',
    what: 'critic',
    run: (store) => flip(store, 'field'),
  },
  {
    key: 'w',
    name: 'w',
    what: 'warp',
    run: (store) => flip(store, 'warp', 'traversal'),
  },
  {
    key: 'p',
    name: 'p',
    what: 'point',
    run: (store) => (showsImages(store) ? focusSheet('a') : askMiddle('a')),
  },
  {
    key: 'z',
    ctrl: true,
    name: 'Ctrl Z',
    what: 'undo',
    run: (store) => store.undo(),
  },
  {
    key: 'z',
    ctrl: true,
    shift: true,
    name: 'Ctrl Shift Z',
    what: 'redo',
    run: (store) => store.redo(),
  },
  {
    key: '?',
    name: '?',
    what: 'keys',
    run: () => document.getElementById('keys')?.togglePopover(),
  },
]

const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]'
const ownSpace = 'button, a, input, select, summary, [role=slider]'

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** What a key press means, given what has the focus. */
export function keyFor<K extends Key>(
  keys: readonly K[],
  event: Press,
  focused: Element | null,
): K | undefined {
  if (event.altKey) return
  if (focused?.matches(typing)) return
  if (event.key === ' ' && focused?.matches(ownSpace)) return
  const ctrl = event.ctrlKey || event.metaKey
  return keys.find(
    (one) =>
      one.key === event.key.toLowerCase() &&
      (one.ctrl ?? false) === ctrl &&
      // Without Ctrl, Shift is part of the key, as in `?`, or an accident.
      (!ctrl || (one.shift ?? false) === event.shiftKey),
  )
}

/** The shortcut of the playground that a key press means. */
export const shortcutFor = (event: Press, focused: Element | null): Shortcut | undefined =>
  keyFor(shortcuts, event, focused)
