import { line, plane } from '../space/space.ts'
import { delimiterOf } from './delimiter.ts'
import { createNumbers, readNumber } from './numbers.ts'
import { mostPoints, type Outcome, type Points } from './points.ts'
import type { LineProblem, PointsProblem } from './problem.ts'
import { tableRows } from './tableRows.ts'

/** The sketch stores its square in units of its size, in plain decimals. */
const [least, most] = [1e-6, 1e9]

/** Differences finer than this share of the numbers themselves would drown in 32-bit floats. */
const leastSpread = 1e-4

/**
 * Reads one or two columns of numbers, separated by commas, semicolons, tabs or spaces, with or
 * without a header. Empty lines and comments (#) are passed over. Decimals may have a comma where
 * that cannot be mistaken. Anything else that is no point is a problem: points lost in silence would
 * make p untrue.
 */
export function readPoints(text: string): Outcome<Points> {
  const parted = delimiterOf(text)
  if ('problem' in parted) return parted
  const delimiter = parted.value
  const numbers = createNumbers()
  const coordinates: number[] = []
  let columns = 0
  let number = 0
  let first = true
  let problem: PointsProblem | undefined
  for (const row of tableRows(text, delimiter)) {
    number++
    const fields = fieldsOf(row, delimiter)
    if (fields.length === 0 || fields[0].startsWith('#')) continue
    const header = first && fields.every(isName)
    first = false
    if (header) continue
    const values = fields.map(numbers.read)
    const fault = faultOf(fields, values, columns)
    if (fault) problem = { code: 'line', line: number, problem: fault }
    columns ||= fields.length
    coordinates.push(...values)
    if (coordinates.length > columns * mostPoints) problem ??= { code: 'tooMany', most: mostPoints }
    if (problem) break
  }
  problem ??= columns === 0 ? { code: 'none' } : numbers.problem()
  if (problem) return { problem }
  const space = columns === 2 ? plane : line
  const points: Points = { space, coordinates: Float64Array.from(coordinates) }
  const poor = poorness(points)
  return poor ? { problem: poor } : { value: points }
}

/** What programs write for a value that is missing; as the name of a column it would be lost. */
const missing = /^([+-]?(nan|inf|infinity|∞)|#?n\/?a!?|null|none|nil|[-.?–—]+)?$/i

const isName = (field: string): boolean => !missing.test(field) && Number.isNaN(readNumber(field))

/** Without what only pads a row: blanks, repeated spaces, separators at its end. */
function fieldsOf(row: readonly string[], delimiter: string): string[] {
  const fields = row.map((field) => field.trim())
  if (delimiter === ' ') return fields.filter((field) => field !== '')
  return fields.slice(0, fields.findLastIndex((field) => field !== '') + 1)
}

function faultOf(
  fields: readonly string[],
  values: readonly number[],
  columns: number,
): LineProblem | undefined {
  if (fields.length > 2) return { code: 'columns', count: fields.length }
  if (columns > 0 && fields.length !== columns) {
    return { code: 'otherColumns', count: fields.length }
  }
  const wrong = fields.find((_, i) => Number.isNaN(values[i]))
  if (wrong === undefined) return
  if (wrong === '') return { code: 'empty' }
  return { code: 'notNumber', field: wrong.length > 20 ? `${wrong.slice(0, 20)}…` : wrong }
}

/** Why no density can be made of the points. */
function poorness({ space: { dim }, coordinates }: Points): PointsProblem | undefined {
  const limits = Array.from({ length: dim }, (_, axis) => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (let i = axis; i < coordinates.length; i += dim) {
      least = Math.min(least, coordinates[i])
      most = Math.max(most, coordinates[i])
    }
    return { spread: most - least, size: Math.max(Math.abs(least), Math.abs(most)) }
  })
  const spread = Math.max(...limits.map((limit) => limit.spread))
  const size = Math.max(...limits.map((limit) => limit.size))
  if (spread === 0) return { code: 'alike' }
  if (spread < leastSpread * size) return { code: 'tooClose' }
  if (spread > most || spread < least) return { code: 'span', least, most }
}
