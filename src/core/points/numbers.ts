import { isDecimal } from '../settings/params.ts'
import type { PointsProblem } from './problem.ts'

/** “1,234” is 1.234 in one half of the world, and 1234 in the other. */
const thousands = /^[+-]?[1-9]\d{0,2},\d{3}$/

/** With a decimal point or comma; NaN for what is unreadable, or beyond the range of numbers. */
export function readNumber(field: string): number {
  const pointed = field.includes('.') ? field : field.replace(',', '.')
  const number = isDecimal(pointed) ? Number(pointed) : Number.NaN
  return Number.isFinite(number) ? number : Number.NaN
}

/** Reads the numbers of one table, and what is wrong with all of them together. */
export function createNumbers() {
  let points: string | undefined
  let commas: string | undefined
  let decimal = false
  return {
    read(field: string): number {
      if (field.includes('.')) points ??= field
      if (field.includes(',')) {
        commas ??= field
        decimal ||= !thousands.test(field)
      }
      return readNumber(field)
    },
    problem(): PointsProblem | undefined {
      if (commas === undefined) return
      if (points !== undefined) return { code: 'mixedDecimals', point: points, comma: commas }
      if (!decimal) return { code: 'thousands', comma: commas }
    },
  }
}
