/** What takes long is left alone for so many times as long, so that it takes a twentieth of the time. */
const REST = 19

/** Holds back what takes long while a person waits for training. */
export interface Patience {
  /**
   * @param name what takes its own turns
   * @param still whether nobody waits: then it is done in any case
   * @param of what it is about: of something else it is done at once
   * @returns null where it has to wait
   */
  take<T>(name: string, still: boolean, of: unknown, work: () => Promise<T>): Promise<T> | null
}

export function createPatience(now: () => number = () => performance.now()): Patience {
  const last = new Map<string, { readonly of: unknown; readonly until: number }>()
  const timed = async <T>(name: string, of: unknown, work: () => Promise<T>): Promise<T> => {
    const began = now()
    const done = await work()
    const ended = now()
    last.set(name, { of, until: ended + REST * (ended - began) })
    return done
  }
  return {
    take(name, still, of, work) {
      const before = last.get(name)
      const due = !before || before.of !== of || now() >= before.until
      return still || due ? timed(name, of, work) : null
    },
  }
}
