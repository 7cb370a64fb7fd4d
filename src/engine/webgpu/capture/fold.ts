/** What a command reads and writes; what it writes may also be read. */
export interface Access<B> {
  readonly reads: readonly B[]
  readonly writes: readonly B[]
}

/**
 * Of one iteration's commands, those that a repetition needs: neither the ones whose results are the
 * same each time, because nothing that they depend on changes, nor those whose results nobody uses.
 * @param fresh whether a buffer lives within the iteration only
 * @param others buffers that may change between repetitions
 */
export function needed<B, C extends Access<B>>(
  commands: readonly (C & Access<B>)[],
  fresh: (buffer: B) => boolean,
  others: Iterable<B> = [],
): C[] {
  const changing = new Set<B>(others)
  const grow = (): void => {
    for (const { reads, writes } of commands) {
      const changes =
        reads.some((buffer) => changing.has(buffer)) ||
        writes.some((buffer) => changing.has(buffer) || !fresh(buffer))
      if (changes) for (const buffer of writes) changing.add(buffer)
    }
  }
  // What one iteration writes the next one may read, and a buffer may have several writers.
  let before = -1
  while (before < changing.size) {
    before = changing.size
    grow()
  }
  const used = new Set<B>()
  const kept: C[] = []
  for (const command of commands.toReversed()) {
    const { reads, writes } = command
    if (!writes.some((buffer) => changing.has(buffer))) continue
    if (!writes.some((buffer) => used.has(buffer) || !fresh(buffer))) continue
    for (const buffer of [...reads, ...writes]) used.add(buffer)
    kept.push(command)
  }
  return kept.reverse()
}
