import { sceneIn } from '../core/scene/sceneId.ts'
import { roomApart } from '../core/settings/room.ts'
import { placeText } from './lesson/place.ts'
import { linkOf } from './link.ts'
import type { Modescope } from './store.ts'

/** Long enough to gather a drag of a slider, short enough to be there when a hand reaches up. */
const DELAY = 250
/** A browser that has not gone anywhere after so long, in ms, had nowhere to go. */
const PATIENCE = 1000

/** The part of a window that is needed. */
export interface Browser {
  readonly location: { readonly hash: string }
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState' | 'go'>
  addEventListener(type: 'popstate' | 'hashchange', listener: () => void): void
}

/**
 * Keeps the address bar and the experiment the same, and the browser's history in step with undo:
 * each edit is an entry that knows its place in the row of edits. Back and Forward are undo and
 * redo, and these are Back and Forward. What belongs to one edit replaces its entry. The address of a
 * scene or of worksheets is not the playground's: it rests until it comes back.
 */
export function syncAddress(store: Modescope, browser: Browser): void {
  const { location, history } = browser
  /** Where the first edit of this visit stands; after a reload the browser still has what was before. */
  const origin = placeIn(history) ?? 0
  const place = () => origin + store.getState().edits
  /** The place of the browser's entry. */
  let at = origin
  let written = location.hash

  const write = (how: 'pushState' | 'replaceState', link: string, where: number) => {
    if (how === 'replaceState' && link === written && where === placeIn(history)) return
    if (isElsewhere(location.hash)) return
    try {
      history[how]({ place: where }, '', link)
      written = link
      at = where
    } catch {
      // Browsers limit how often the address may change; the next edit writes it.
    }
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  const replace = () => {
    clearTimeout(timer)
    write('replaceState', linkOf(store.getState()), place())
  }

  // The browser takes its time to go anywhere, so what comes meanwhile waits.
  let queue = Promise.resolve()
  let arrive: (() => void) | null = null
  const go = (where: number) =>
    new Promise<void>((resolve) => {
      if (where === at) return resolve()
      const late = setTimeout(() => arrive?.(), PATIENCE)
      arrive = () => {
        clearTimeout(late)
        arrive = null
        at = placeIn(history) ?? at
        written = location.hash
        resolve()
      }
      history.go(where - at)
    })

  /** Whether a change comes from the address. */
  let reading = false
  const read = (change: () => void) => {
    reading = true
    written = location.hash
    change()
    reading = false
    replace()
  }

  store.subscribe(
    ({ experiment, course, layers, unknown, lesson, edits, made }) => ({
      ...{ experiment, course, layers, unknown, edits, made },
      place: lesson && placeText(lesson),
    }),
    (now, before) => {
      if (reading) return
      clearTimeout(timer)
      if (now.edits === before.edits) {
        timer = setTimeout(() => (queue = queue.then(replace)), DELAY)
        return
      }
      const [link, where] = [linkOf(store.getState()), place()]
      // Undo and redo go to entries that are there; an edit makes one.
      const isNew = now.made > before.made
      queue = queue.then(async () => {
        if (isNew) return write('pushState', link, where)
        await go(where)
        // The entry may be older than the end of its drag.
        write('replaceState', link, where)
      })
    },
    {
      equalityFn: (a, b) =>
        a.experiment === b.experiment &&
        a.course === b.course &&
        a.layers === b.layers &&
        a.place === b.place &&
        a.unknown === b.unknown &&
        a.edits === b.edits,
    },
  )
  const moved = () => {
    const there = placeIn(history)
    if (there === null) return typed()
    if (arrive) return arrive()
    at = there
    if (there !== place()) read(() => store.getState().travel(there - place(), location.hash))
  }
  const typed = () => {
    if (placeIn(history) !== null) return
    // The browser has gone on: what was undone has no entry any more.
    if (isElsewhere(location.hash)) return store.setState({ playing: false, future: [] })
    if (location.hash === written) return replace()
    read(() => store.getState().open(location.hash))
  }
  // Both fire for a link that is typed; the second finds nothing to do.
  browser.addEventListener('popstate', moved)
  browser.addEventListener('hashchange', typed)
  replace()
}

/** The place that an entry of the browser's history has among the edits; null for one not ours. */
function placeIn({ state }: Pick<History, 'state'>): number | null {
  const place: unknown = state?.place
  return typeof place === 'number' ? place : null
}

/** A link that the playground has no part in. */
const isElsewhere = (hash: string): boolean => sceneIn(hash) !== null || roomApart(hash) !== null
