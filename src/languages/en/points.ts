/** Why a table of points is not taken up, as the end of a sentence. */
import type { LineProblem, PointsProblem } from '../../core/points/problem.ts'
import { type Sentences, say } from '../say.ts'

const lines: Sentences<LineProblem> = {
  columns: ({ count }) => ` has ${count} columns; one or two are needed`,
  otherColumns: ({ count }) =>
    count === 1
      ? ' has one column; the lines before it have two'
      : ' has two columns; the lines before it have one',
  empty: () => ' has an empty field',
  notNumber: ({ field }) => `: “${field}” is not a number`,
}

const grouped = (n: number, by: string) => String(n).replace(/\B(?=(\d{3})+$)/g, by)

export const points: Sentences<PointsProblem> = {
  line: ({ line, problem }) => `line ${line}${say(lines, problem)}`,
  unclear: ({ line }) =>
    `“${line}” may be one number or two; write decimals with a point, or a space after each comma that parts columns`,
  mixedDecimals: ({ point, comma }) =>
    `“${point}” has a decimal point and “${comma}” a comma; write all with a point`,
  thousands: ({ comma }) =>
    `the comma in “${comma}” may part thousands; write decimals with a point`,
  tooMany: ({ most }) => `there are more than ${grouped(most, '\u202f')} rows`,
  none: () => 'there are no numbers in it',
  alike: () => 'all points are the same; two different ones are needed',
  tooClose: () => 'the points differ too little for numbers so large; subtract their mean first',
  span: ({ least, most }) =>
    `the points must span between ${least.toFixed(6)} and ${grouped(most, ' ')}`,
  noText: () => 'the file is not a text; save the table as CSV in UTF-8',
  tooLarge: ({ megabytes, most }) => `there are ${megabytes} MB; at most ${most} are read`,
  unreadable: ({ message }) => `the file could not be read (${message})`,
  noWorker: () => 'this page may not start workers here',
  noReader: () => 'the reader could not be started',
}
