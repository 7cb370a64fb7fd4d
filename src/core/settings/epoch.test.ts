import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogue } from '../../objectives/defaults.ts'
import { decode } from './decode.ts'
import { encode } from './encode.ts'
import { EPOCH, epochRecords, epochSettings, ofEpoch } from './epoch.ts'
import { encodeShort } from './shortLink.ts'

const file = new URL('../../engine/digests.json', import.meta.url)

test('the runs of this epoch are as they were recorded when it began', () => {
  const records = Object.entries(JSON.parse(readFileSync(file, 'utf8')))
  const first = JSON.stringify(records.slice(0, epochRecords.count))
  const sha256 = createHash('sha256').update(first).digest('hex').slice(0, 16)
  expect(
    { count: Math.min(records.length, epochRecords.count), sha256 },
    `Recorded runs have changed: published links train to other pictures now. If that must be, raise
EPOCH in src/core/settings/epoch.ts by one and the version in package.json, so that the page can send
such links to the version that they are of; and write there, as epochRecords, the number of
records (${records.length}) and the hash that this test finds.`,
  ).toEqual(epochRecords)
})

test('links of the first epoch say nothing of it, others do', () => {
  expect(epochSettings(1)).toEqual([])
  expect(epochSettings(2)).toEqual([['epoch', '2']])
})

test('a link that stands in the code is of its epoch', () => {
  expect(ofEpoch('#from=1&target=grid', 1)).toBe('#from=1&target=grid')
  expect(ofEpoch('#from=1&target=grid', 3)).toBe('#from=1&target=grid&epoch=3')
  expect(decode(ofEpoch('#from=1&target=grid'), catalogue)).not.toHaveProperty('otherEpoch')
})

test('what the page writes is of its own epoch', () => {
  const link = decode('#from=1&target=grid', catalogue)
  for (const write of [encode, encodeShort]) {
    expect(decode(write(link, catalogue), catalogue)).not.toHaveProperty('otherEpoch')
  }
})

test('a link of another epoch is read, and says of which', () => {
  const other = EPOCH + 1
  const read = decode(`#from=1&target=grid&epoch=${other}`, catalogue)
  expect(read).toMatchObject({ otherEpoch: other, adjusted: [], unknown: [] })
  expect(read.experiment.target.id).toBe('grid')
})

test.each(['x', '0', '-3', '1.5', '1e9'])('epoch=%s is repaired, and told', (text) => {
  const { adjusted } = decode(`#epoch=${text}`, catalogue)
  expect(adjusted).toMatchObject([{ code: 'value', key: 'epoch', text }])
})
