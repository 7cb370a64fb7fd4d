import { expect, test } from 'vitest'
import { pointsFault } from '../../languages/late/points.ts'
import { readPoints } from './readPoints.ts'
import { tableText } from './tableText.ts'

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 * (text.length + 1)))
  for (const [i, letter] of [...`\ufeff${text}`].entries()) {
    view.setUint16(2 * i, letter.charCodeAt(0), littleEndian)
  }
  return new Uint8Array(view.buffer)
}
const points = (bytes: Uint8Array) => {
  const text = tableText(bytes)
  const outcome = 'problem' in text ? text : readPoints(text.value)
  return 'problem' in outcome ? pointsFault(outcome.problem) : [...outcome.value.coordinates]
}

test.each([
  ['UTF-8', new TextEncoder().encode('Größe;b\n1,5;2\n3;4')],
  ['UTF-8 with its mark', new TextEncoder().encode('\ufeffGröße;b\n1,5;2\n3;4')],
  [
    'Latin letters of one byte',
    Uint8Array.from([...'Größe;b\n1,5;2\n3;4'].map((l) => l.charCodeAt(0))),
  ],
  ['UTF-16, little end first', utf16('Größe;b\n1,5;2\n3;4', true)],
  ['UTF-16, big end first', utf16('Größe;b\n1,5;2\n3;4', false)],
])('a table in %s', (_, bytes) => {
  expect(points(bytes)).toEqual([1.5, 2, 3, 4])
})

test.each([
  ['a workbook', [0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 0xff]],
  ['UTF-16 without its mark', [0x31, 0, 0x0a, 0, 0x32, 0]],
  ['half a letter of UTF-16', [0xff, 0xfe, 0x31]],
])('%s is no text', (_, bytes) => {
  expect(points(Uint8Array.from(bytes))).toBe(
    'the file is not a text; save the table as CSV in UTF-8',
  )
})
