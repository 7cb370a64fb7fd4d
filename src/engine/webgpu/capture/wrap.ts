/** A stand-in for `target` that answers `overrides` itself and hands on everything else. */
export function wrap<T extends object>(target: T, overrides: Partial<T>): T {
  return new Proxy(target, {
    get(_, key) {
      if (key in overrides) return overrides[key as keyof T]
      const value = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
    set: (_, key, value) => Reflect.set(target, key, value, target),
  })
}
