interface Context {
  getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null
}

/**
 * Names the chunk of what the page needs from the start: one script instead of a dozen, because
 * small ones compress badly and what only later parts use of a library would come with them.
 */
export function createAtOnce(): (id: string, context: Context) => 'index' | null {
  const known = new Map<string, boolean>()
  const isNeeded = (id: string, context: Context): boolean => {
    const before = known.get(id)
    if (before !== undefined) return before
    known.set(id, false)
    const module = context.getModuleInfo(id)
    const needed =
      module !== null &&
      (module.isEntry || module.importers.some((from) => isNeeded(from, context)))
    known.set(id, needed)
    return needed
  }
  return (id, context) => (isNeeded(id, context) ? 'index' : null)
}
