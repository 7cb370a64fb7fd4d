/** What takes long is left alone for so many times as long, so that it takes a twentieth of the time. */
const REST = 19

/** Holds back what takes long while a person waits for training. */
export interface Patience {
  /**
   * @param still whether nobody waits: then it is done in any case
   * @param of what it is about: of something else it is done at once
   * @returns null where it has to wait
   */
  take<T>(still: boolean, of: unknown, work: () => Promise<T>): Promise<T> | null
}

export function createPatience(now: () => number = () => performance.now()): Patience {
  let last: { readonly of: unknown; readonly until: number } | null = null
  const timed = async <T>(of: unknown, work: () => Promise<T>): Promise<T> => {
    const began = now()
    const done = await work()
    const ended = now()
    last = { of, until: ended + REST * (ended - began) }
    return done
  }
  return {
    take: (still, of, work) =>
      still || !last || last.of !== of || now() >= last.until ? timed(of, work) : null,
  }
}
