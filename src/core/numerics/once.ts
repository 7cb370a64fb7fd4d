/**
 * The same function, computed once for each argument and kept for as long as the argument lives. Making
 * one has no side effect, which lets the bundler leave out those that the page does not use.
 */
/* @__NO_SIDE_EFFECTS__ */
export function once<A extends object, T>(compute: (of: A) => T): (of: A) => T {
  const known = new WeakMap<A, { readonly value: T }>()
  return (of) => {
    let entry = known.get(of)
    if (!entry) {
      entry = { value: compute(of) }
      known.set(of, entry)
    }
    return entry.value
  }
}
