import { expect, test } from 'vitest'
import { pointsFault } from '../../languages/late/points.ts'
import { mostPoints } from './points.ts'
import { readPoints } from './readPoints.ts'

const read = (text: string) => {
  const outcome = readPoints(text)
  if ('problem' in outcome) return pointsFault(outcome.problem)
  return { kind: outcome.value.space.kind, coordinates: [...outcome.value.coordinates] }
}
const plane = { kind: 'plane', coordinates: [1, 2, -3.5, 400] }
const line = { kind: 'line', coordinates: [1, -3.5] }

test.each([
  ['commas', '1,2\n-3.5,4e2\n'],
  ['commas and spaces', '1, 2\r\n-3.5, 4e2\r\n'],
  ['semicolons', '1;2\n-3.5;400'],
  ['tabs', '1\t2\n-3.5\t400'],
  ['spaces', '  1 2\n-3.5   400  \n'],
  ['a header', 'x,y\n1,2\n-3.5,400'],
  ['a header, spaces in it and a byte order mark', '\ufefflength in cm,width\n1,2\n-3.5,400'],
  ['quotes', '"x","y"\n"1","2"\n"-3.5","400"'],
  ['empty lines and comments', '# made by, hand\n\n1 2\n\n# more\n-3.5 400\n\n'],
  ['separators at the end of rows', '1,2,\n-3.5,400,,\n'],
  ['semicolons and decimal commas', '1,0;2\n-3,5;4e2\n'],
  ['semicolons, decimal commas and a header', 'x (a, b);y\n1;2,00\n-3,5;400'],
  ['tabs and decimal commas', '1\t2\n-3,5\t400,0'],
  ['spaces and decimal commas', '1,0 2,0\n-3,5  400'],
  ['quotes and decimal commas', '"1,0";"2"\n"-3,5";"400"'],
  ['a header with semicolons over commas', '"x; cm","y; cm"\n1,2\n-3.5,400'],
])('two columns with %s', (_, text) => {
  expect(read(text)).toEqual(plane)
})

test.each([
  ['no header', '1\n-3.5\n'],
  ['a header', 'value\r1\r-3.5\r'],
  ['a header of two words', 'body height\n1\n-3.5'],
  ['decimal commas under a header', 'value\n1,0\n-3,5'],
  ['decimal commas of which one can be nothing else', '1,00\n-3,5'],
  ['decimal commas in quotes', '"1,0"\n"-3,5"'],
  ['decimal commas and a semicolon at the end', '1,0;\n-3,5;'],
])('one column with %s', (_, text) => {
  expect(read(text)).toEqual(line)
})

test.each([
  ['1,2\n\nx,y\nabc,4', 'line 3: “x” is not a number'],
  ['x\n1\n2\n3\n4\n5\nabc\n', 'line 7: “abc” is not a number'],
  ['1\nNA\n', 'line 2: “NA” is not a number'],
  ['1\n1e999\n', 'line 2: “1e999” is not a number'],
  ['1.5;2\n1,5;2', '“1.5” has a decimal point and “1,5” a comma; write all with a point'],
  ['1,234;2\n5,678;3', 'the comma in “1,234” may part thousands; write decimals with a point'],
  ['1,234,567;2', 'line 1: “1,234,567” is not a number'],
  [
    '1,5\n2,25\n3,75',
    '“1,5” may be one number or two; write decimals with a point, or a space after each comma that parts columns',
  ],
  ['NaN,NaN\n1,2\n3.5,4', 'line 1: “NaN” is not a number'],
  ['nan\n1\n2', 'line 1: “nan” is not a number'],
  ['NA\tx\n1\t2\n3\t4', 'line 1: “NA” is not a number'],
  ['-inf 0\n1 2', 'line 1: “-inf” is not a number'],
  ['x,y\nNaN,NaN\n1,2', 'line 2: “NaN” is not a number'],
  ['1,2\n3,4,5', 'line 2 has 3 columns; one or two are needed'],
  ['1,2\n3', 'line 2 has one column; the lines before it have two'],
  ['1\n3,4', 'line 2 has two columns; the lines before it have one'],
  ['1,2\n,4', 'line 2 has an empty field'],
  ['', 'there are no numbers in it'],
  ['x,y\n', 'there are no numbers in it'],
  ['<html>\n<body>', 'line 2: “<body>” is not a number'],
  ['3,4\n3,4', 'all points are the same; two different ones are needed'],
  ['1700000000\n1700000001', /subtract their mean first$/],
  ['0\n1e12', /^the points must span/],
])('%j: one clear message', (text, problem) => {
  expect(read(text)).toEqual(problem instanceof RegExp ? expect.stringMatching(problem) : problem)
})

test('as many rows as promised, and not one more', () => {
  const rows = (n: number) => Array.from({ length: n }, (_, i) => `${i},${-i}`).join('\n')
  const outcome = readPoints(`x,y\n${rows(mostPoints)}`)
  expect('value' in outcome && outcome.value.coordinates.length).toBe(2 * mostPoints)
  expect(read(rows(mostPoints + 1))).toBe('there are more than 100\u202f000 rows')
})
