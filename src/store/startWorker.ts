/**
 * Starts a worker, also in a frame that has an origin of its own, as learning platforms embed pages
 * (`sandbox="allow-scripts"`): it may start none from an address of ours, but one that it holds itself.
 */
export function startWorker(address: string, name: string): Worker {
  return globalThis.origin === 'null'
    ? new Worker(importing(address), { name })
    : new Worker(address, { type: 'module', name })
}

/** By their addresses. They are kept, because a worker loads what it is started from a while later. */
const held = new Map<string, string>()

/** The address of a script that the page holds, and that is another once that has come. */
function importing(address: string): string {
  const before = held.get(address)
  if (before !== undefined) return before
  const whole = new URL(address, location.href).href
  const script = URL.createObjectURL(new Blob([begin(whole)], { type: 'text/javascript' }))
  held.set(address, script)
  return script
}

/**
 * A module that the page holds cannot be a worker there (Chromium 156), so it is a script, which goes on
 * while the module loads: what it is told meanwhile waits. What goes wrong is told as an error.
 */
const begin = (address: string): string => `
  const early = []
  const keep = ({ data }) => early.push(data)
  addEventListener('message', keep)
  import(${JSON.stringify(address)}).then(
    () => {
      removeEventListener('message', keep)
      for (const data of early) dispatchEvent(new MessageEvent('message', { data }))
    },
    (error) => setTimeout(() => { throw error }),
  )
`
