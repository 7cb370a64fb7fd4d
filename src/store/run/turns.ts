/** One request at a time: what is asked waits until what was asked before is answered. */
export function createTurns(): <T>(ask: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve()
  return (ask) => {
    const mine = before.then(ask, ask)
    before = mine
    return mine
  }
}
