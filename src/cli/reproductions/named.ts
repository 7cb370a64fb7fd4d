/** What of all an option's text names. @throws Error if something else */
export function named<T extends string>(
  option: string,
  text: string,
  all: readonly T[],
  between = ',',
): readonly T[] {
  const names = text.split(between)
  const unknown = names.find((name) => !all.some((one) => one === name))
  if (unknown !== undefined) {
    throw new Error(`--${option} must be of ${all.join(between)}, not “${unknown}”`)
  }
  return all.filter((one) => names.includes(one))
}
