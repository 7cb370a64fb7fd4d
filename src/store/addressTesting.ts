import { vi } from 'vitest'

/** With fake timers. */
export const pass = (milliseconds = 400) => vi.advanceTimersByTimeAsync(milliseconds)

interface Entry {
  state: unknown
  hash: string
}

/** A browser's history, which goes anywhere a while after it is told to. */
export function fakeBrowser() {
  const entries: Entry[] = [{ state: null, hash: '' }]
  const listeners: Record<string, (() => void)[]> = { popstate: [], hashchange: [] }
  let at = 0
  const fire = () => {
    for (const type of ['popstate', 'hashchange']) for (const one of listeners[type]) one()
  }
  const history = {
    get state() {
      return entries[at].state
    },
    pushState(state: unknown, _: string, url?: string | URL | null) {
      entries.splice(++at, entries.length, { state, hash: String(url) })
    },
    replaceState(state: unknown, _: string, url?: string | URL | null) {
      entries[at] = { state, hash: String(url) }
    },
    go(delta = 0) {
      setTimeout(() => {
        if (!entries[at + delta]) return
        at += delta
        fire()
      }, 20)
    },
  }
  return {
    entries,
    at: () => at,
    location: {
      get hash() {
        return entries[at].hash
      },
    },
    history,
    addEventListener: (type: string, listener: () => void) => listeners[type].push(listener),
    /** What a person does who types a link. */
    type(hash: string) {
      entries.splice(++at, entries.length, { state: null, hash })
      fire()
    },
  }
}
