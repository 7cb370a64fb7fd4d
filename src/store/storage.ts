/** The part of a browser's storage that the page uses. */
export type Memory = Pick<Storage, 'getItem' | 'setItem'>

/**
 * What the browser remembers between visits. Where that is forbidden, as in a sandboxed frame or
 * with all cookies blocked, even the mention of `localStorage` throws; then it forgets with the page.
 */
export function browserMemory(): Memory {
  try {
    return localStorage
  } catch {
    const entries = new Map<string, string>()
    return {
      getItem: (key) => entries.get(key) ?? null,
      setItem: (key, value) => void entries.set(key, value),
    }
  }
}
