import { expect, test } from 'vitest'
import { catalogue } from '../../objectives/defaults.ts'
import { decode } from './decode.ts'
import { encode } from './encode.ts'
import { encodeShort } from './shortLink.ts'

const link = '#from=1&target=grid&seed=ask&stop=300'

test('a link that asks for its seed is read without a repair, and says all else', () => {
  const { asksSeat, experiment, stop, adjusted, unknown } = decode(link, catalogue)
  expect({ asksSeat, stop, adjusted, unknown }).toEqual({
    ...{ asksSeat: true, stop: 300, adjusted: [], unknown: [] },
  })
  expect(experiment.target.id).toBe('grid')
  expect(decode('#from=1&seed=5', catalogue)).not.toHaveProperty('asksSeat')
})

test.each([
  ['full', encode],
  ['short', encodeShort],
])('it asks in its %s form, too', (_, write) => {
  const read = decode(link, catalogue)
  expect(write(read, catalogue)).toMatch(/[#&]seed=ask(&|$)/)
  expect(decode(write(read, catalogue), catalogue)).toEqual(read)
  // Asked for, a seed that the page has is in no link.
  const seeded = decode('#from=1&target=grid&seed=5&stop=300', catalogue)
  expect(decode(write({ ...seeded, asksSeat: true }, catalogue), catalogue)).toEqual(read)
})

test('short, it has nothing but what differs', () => {
  expect(encodeShort(decode('#from=1&seed=ask', catalogue), catalogue)).toBe('#from=1&seed=ask')
})

test('nothing else asks', () => {
  for (const said of ['Ask', 'asked', 'ask1']) {
    const read = decode(`#seed=${said}`, catalogue)
    expect(read).not.toHaveProperty('asksSeat')
    expect(read.adjusted).toHaveLength(1)
  }
})
