/** A long formula as TeX: what each player does on a line of its own, where they do not all fit on one. */
export const clauses = (...each: readonly string[]): string =>
  each.map((clause) => `{${clause}}`).join(',\\quad\\allowbreak ')
