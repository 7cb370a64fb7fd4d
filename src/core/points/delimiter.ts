import { isDecimal } from '../settings/params.ts'
import type { Outcome } from './points.ts'

export type Delimiter = ',' | ';' | '\t' | ' '

/** A line of numbers and what may part them, decimal commas included. */
const data = /^(?=.*\d)[\d\s.,;+\-eE"']+$/
/** “1,5”: one number with a decimal comma, or two without. */
const pair = /^[+-]?\d+,\d+$/
/** No integer is written “05” or “-0”, unless all are. */
const oneNumber = /^([+-]?(0|[1-9]\d*),0\d+|-0,\d+)$/

/**
 * What parts the columns: by the first line of numbers that shows it, because names may hold
 * anything. A problem where every line could be one number or two.
 */
export function delimiterOf(text: string): Outcome<Delimiter> {
  const lines = text.split(/\r\n|[\r\n]/).flatMap((line) => {
    const trimmed = line.trim()
    return trimmed === '' || trimmed.startsWith('#') ? [] : [trimmed]
  })
  const first = lines.findIndex((line) => data.test(line))
  if (first < 0) return { value: partsOf(lines[0] ?? '') }
  const delimiter = partsOf(lines.find((line) => data.test(line) && /[,;\t]/.test(line)) ?? '')
  if (delimiter !== ',') return { value: delimiter }
  const rows = lines.slice(first)
  if (!rows.every((line) => pair.test(line))) return { value: ',' }
  if (first > 0) return { value: lines[first - 1].includes(',') ? ',' : ' ' }
  if (rows.some((line) => oneNumber.test(line))) return { value: ' ' }
  const all = rows.every((line) => line === rows[0])
  return all ? { value: ',' } : { problem: { code: 'unclear', line: rows[0] } }
}

function partsOf(line: string): Delimiter {
  if (line.includes(';')) return ';'
  if (line.includes('\t')) return '\t'
  if (!line.includes(',')) return ' '
  const spaced = line.split(/\s+/)
  const commas = spaced.every((word) => isDecimal(word.replace(/,(?=\d)/, '.')))
  return commas && spaced.length > 1 ? ' ' : ','
}
