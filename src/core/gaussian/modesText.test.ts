import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toldOf } from '../../languages/toldTesting.ts'
import { nastyText } from '../settings/paramTesting.ts'
import { mahalanobis2 } from './mixture.ts'
import { componentOf, type Mode, modeOf, rounded } from './mode.ts'
import { type Kind, maxModes, modesText, readModes, writeModes } from './modesText.ts'

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const logBetween = (min: number, max: number) =>
  between(Math.log(min * 1.0001), Math.log(max * 0.9999)).map(Math.exp)
const modeOfKind = (kind: Kind): fc.Arbitrary<Mode> =>
  fc.record({
    weight: logBetween(1e-4, 1000),
    x: between(-20, 20),
    y: kind === 'line' ? fc.constant(0) : between(-20, 20),
    sd: logBetween(0.01, 10),
    sd2: kind === 'line' ? fc.constant(0) : logBetween(0.01, 10),
    angle: kind === 'line' ? fc.constant(0) : between(-180, 180),
  })
const modesOfKind = (kind: Kind) =>
  fc.array(modeOfKind(kind), { minLength: 1, maxLength: maxModes })
const kinds: Kind[] = ['line', 'plane']

describe.each(kinds)('%s', (kind) => {
  test('modes survive their text, to the digits that it promises', () => {
    fc.assert(
      fc.property(modesOfKind(kind), (modes) => {
        const text = writeModes(modes, kind)
        expect(new URLSearchParams({ text }).toString()).toBe(`text=${text}`)
        const { value, problem } = readModes(text, kind)
        expect(problem).toBeUndefined()
        expect(value).toEqual(modes.map(rounded))
        for (const [i, mode] of modes.entries()) {
          expect(Math.abs(value[i].x - mode.x)).toBeLessThanOrEqual(0.51e-4)
          expect(Math.abs(value[i].y - mode.y)).toBeLessThanOrEqual(0.51e-4)
          expect(Math.abs(value[i].sd / mode.sd - 1)).toBeLessThanOrEqual(0.51e-4)
          expect(Math.abs(value[i].weight / mode.weight - 1)).toBeLessThanOrEqual(0.51e-4)
        }
      }),
      { seed: 4, numRuns: 300 },
    )
  })

  test('any text reads as a canonical one, and only a canonical one passes without a word', () => {
    const fallback = kind === 'line' ? '1_0_1' : '1_0_0_1'
    const param = modesText({ label: 'Modes', help: '', default: fallback }, kind)
    fc.assert(
      fc.property(nastyText, (text) => {
        const { value, problem } = param.read(text)
        expect(param.read(value)).toEqual({ value })
        const kept = readModes(text, kind).value.length
        if (!problem) expect(kept).toBe(text.split('__').length)
        if (kept === 0) expect(value).toBe(fallback)
      }),
      { seed: 4, numRuns: 2000 },
    )
  })
})

test('the text is what a person would write', () => {
  const mode = { weight: 1, x: -1, y: 0, sd: 0.5, sd2: 0.5, angle: 0 }
  expect(writeModes([mode], 'plane')).toBe('1_-1_0_0.5')
  expect(writeModes([{ ...mode, sd2: 0.25 }], 'plane')).toBe('1_-1_0_0.5_0.25')
  expect(writeModes([{ ...mode, sd2: 0.25, angle: 30 }], 'plane')).toBe('1_-1_0_0.5_0.25_30')
  expect(writeModes([{ ...mode, sd2: 0 }, mode], 'line')).toBe('1_-1_0.5__1_-1_0.5')
  expect(readModes('.330_-1_0.2550__0.67_2.00004_1.415', 'line')).toEqual({
    value: [
      { weight: 0.33, x: -1, y: 0, sd: 0.255, sd2: 0, angle: 0 },
      { weight: 0.67, x: 2, y: 0, sd: 1.415, sd2: 0, angle: 0 },
    ],
  })
})

test('a round mode keeps its angle, so that passing through a circle loses nothing', () => {
  const mode = { weight: 1, x: 0, y: 0, sd: 1, sd2: 1, angle: 40 }
  expect(readModes(writeModes([mode], 'plane'), 'plane').value).toEqual([mode])
})

test('faults are named by mode, and the other modes are kept', () => {
  const line = (text: string) => toldOf(readModes(text, 'line'))
  expect(line('1_0_1__1_2_x__1_3_1')).toMatchObject({
    value: [{ x: 0 }, { x: 3 }],
    problem: 'mode 2: sd is not a number, so it is left out',
  })
  expect(line('1_0_1__1_2_99')).toMatchObject({
    value: [{}, { x: 2, sd: 10 }],
    problem: 'mode 2: sd must lie between 0.01 and 10',
  })
  expect(line('1_0_1__2').problem).toBe(
    'mode 2 has one number, but three are needed (weight, x, sd), so it is left out',
  )
  expect(toldOf(readModes('1_0_1', 'plane')).problem).toBe(
    'mode 1 has 3 numbers, but four to six are needed (weight, x, y, sd, sd 2, angle), so it is left out; there is no mode in it',
  )
  expect(line('').problem).toBe('there is no mode in it')
  expect(line(Array(26).fill('1_0_1').join('__'))).toMatchObject({
    value: { length: 25 },
    problem: 'only the first 25 of 26 modes are kept',
  })
  expect(line(Array(5).fill('1_0_x').join('__')).problem).toMatch(/^mode 1.*mode 3.*; and 3 more/)
})

test('one angle stands for every half turn, and the ellipse is the same', () => {
  const mode = { weight: 1, x: 1, y: 2, sd: 2, sd2: 0.5, angle: 0 }
  for (const [angle, one] of [
    [0, 0],
    [90, 90],
    [-90, 90],
    [135, -45],
    [-179.999, 0],
    [180, 0],
    [-120, 60],
  ]) {
    const turned = rounded({ ...mode, angle })
    expect(turned.angle).toBe(one)
    const distance = (of: Mode) => mahalanobis2(componentOf(of), 2, 2.5)
    expect(distance(turned)).toBeCloseTo(distance({ ...mode, angle }), 3)
  }
})

test('a mode and its component are the same thing', () => {
  const mode = { weight: 2, x: 1, y: -1, sd: 0.5, sd2: 0.2, angle: 30 }
  expect(rounded(modeOf(componentOf(mode)))).toEqual(mode)
})
