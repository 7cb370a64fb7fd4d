import type { Values } from './lesson.ts'

/** `{name}`, `{name:%}`, `{name:#}`, `{name:2}`, and the formulas between `$`, whose braces are their own. */
const places = /\$[^$]*\$|\{([a-zA-Z][\w.]*)(?::([%#]|\d))?\}/g

/** The names in a template, in their order. */
export const namesIn = (template: string): readonly string[] =>
  [...template.matchAll(places)].flatMap(([, name]) => name ?? [])

/** What of a template is neither a number by its name nor a formula. */
export const wordsOf = (template: string): string => template.replace(places, ' ')

/**
 * A template with its numbers in place: `{name}` is a count as it is, and any other number to three
 * significant digits; `{name:2}` to two. Of a share `{name:%}` is per cent, and `{name:#}` of how many of
 * the seeds it is so. A formula between `$` stays as it stands.
 * @throws Error that says which name has no number
 */
export function fill(template: string, values: Values): string {
  const numberOf = (name: string): number => {
    if (!Object.hasOwn(values, name)) throw new Error(`No number is called “${name}”.`)
    return values[name]
  }
  return template.replace(places, (whole, name: string | undefined, format: string | undefined) => {
    if (name === undefined) return whole
    const value = numberOf(name)
    if (format === '%') return percent(value)
    if (format === '#') return number(Math.round(value * numberOf('seeds')), 1)
    return number(value, Number(format ?? 3))
  })
}

/** Between digits, and before the sign of per cent, as on the rest of the page. */
const THIN = '\u202f'

/** To one digit after the point, unless that would say 0 of what is not. */
function percent(share: number): string {
  const near = Number((100 * share).toFixed(1))
  const shown = near === 0 ? Number((100 * share).toPrecision(1)) : near
  return `${shown}${THIN}%`
}

/** Whole numbers are counts, which nobody rounds. */
const number = (value: number, digits: number): string =>
  rounded(value, digits)
    .replace('-', '−')
    .replace(/^(−?\d{1,3})(\d{3})$/, `$1${THIN}$2`)

/** What is rounded shows it, by the zeros at its end: 1.20 is not 1.2. */
function rounded(value: number, digits: number): string {
  const near = Number(value.toPrecision(digits))
  if (Number.isInteger(value) || near === value) return String(value)
  return Math.abs(near) < 10 ** digits ? value.toPrecision(digits) : String(near)
}
