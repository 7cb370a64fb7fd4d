/** What was made last, by its key: as many as told, of which the one that is asked for least recently goes. */
export function recent<T>(most: number): (key: string, make: () => T) => T {
  const kept = new Map<string, { readonly value: T }>()
  return (key, make) => {
    const entry = kept.get(key) ?? { value: make() }
    kept.delete(key)
    kept.set(key, entry)
    for (const oldest of [...kept.keys()].slice(0, -most)) kept.delete(oldest)
    return entry.value
  }
}
