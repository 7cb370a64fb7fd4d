import { currentLink, useModescope } from './store.ts'

/** Long enough to gather a drag of a slider, short enough to be there when a hand reaches up. */
const DELAY = 250

/**
 * Keeps the address bar and the experiment the same. Choosing another target or objective adds an
 * entry to the browser's history, so that Back undoes it; settings replace the entry.
 */
export function syncAddress(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let written = location.hash

  const write = (push: boolean) => {
    clearTimeout(timer)
    const link = currentLink()
    if (link === written) return
    written = link
    try {
      if (push) history.pushState(null, '', link)
      else history.replaceState(null, '', link)
    } catch {
      // Browsers limit how often the address may change; the next edit writes it.
    }
  }

  // While a link is read, edits replace its entry: a repaired link must not trap the Back button.
  let reading = false
  const read = () => {
    if (location.hash === written) return
    reading = true
    written = location.hash
    useModescope.getState().open(location.hash)
    reading = false
    write(false)
  }

  useModescope.subscribe(
    ({ experiment, layers }) => ({ experiment, layers }),
    (now, before) => {
      const [after, earlier] = [now.experiment, before.experiment]
      const chosen =
        after.target.id !== earlier.target.id ||
        after.lanes.a.id !== earlier.lanes.a.id ||
        after.lanes.b.id !== earlier.lanes.b.id
      clearTimeout(timer)
      if (reading) return
      if (chosen) return write(true)
      timer = setTimeout(() => write(false), DELAY)
    },
    {
      equalityFn: (a, b) => a.experiment === b.experiment && a.layers === b.layers,
    },
  )
  // Both fire for a step through the history; the second finds nothing to do.
  window.addEventListener('popstate', read)
  window.addEventListener('hashchange', read)
  write(false)
}
