import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fault } from '../../languages/en/values.ts'
import { targets } from '../targets/registry.ts'
import { trainingParams } from './experiment.ts'
import {
  choice,
  defaults,
  format,
  int,
  isDecimal,
  type NumberParam,
  type Param,
  type ParamValue,
  parse,
  real,
  restrict,
  text,
  toggle,
} from './params.ts'
import { admissible, nastyText } from './paramTesting.ts'

const count = int({ label: 'Count', help: '', default: 8, min: -3, max: 25 })
const scale = real({ label: 'Scale', help: '', default: 0.5, min: -1, max: 1e21 })
const colour = choice({
  label: 'Colour',
  help: '',
  default: 'red',
  options: [
    { value: 'red', label: 'Red' },
    { value: 'blue', label: 'Blue' },
  ],
})
const on = toggle({ label: 'On', help: '', default: true })
const word = text({
  label: 'Word',
  help: '',
  default: 'a',
  control: 'modes',
  read: (text) =>
    /^[a-z]+$/.test(text) ? { value: text } : { value: 'a', problem: { code: 'gaussianForm' } },
})

const declared: Param[] = [
  count,
  scale,
  colour,
  on,
  word,
  ...Object.values(trainingParams),
  ...targets.flatMap((family) => Object.values(family.params)),
]

function admits(param: Param, value: ParamValue): boolean {
  switch (param.kind) {
    case 'toggle':
      return typeof value === 'boolean'
    case 'choice':
      return param.options.some((option) => option.value === value)
    case 'text':
      return typeof value === 'string' && param.read(value).value === value
    default:
      return (
        typeof value === 'number' &&
        value >= param.min &&
        value <= param.max &&
        (param.kind === 'real' || Number.isInteger(value))
      )
  }
}

const options = { seed: 1, numRuns: 200 }

test.each(declared)('$label: a value survives the link', (param) => {
  fc.assert(
    fc.property(admissible(param), (value) => {
      expect(parse(param, format(param, value))).toEqual({ value })
    }),
    options,
  )
})

test.each(declared)(
  '$label: any text gives an admissible value, and says what was wrong',
  (param) => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const { value, problem } = parse(param, text)
        expect(admits(param, value)).toBe(true)
        if (problem === undefined) expect(format(param, value)).toBeDefined()
        else expect(fault(problem, text)).not.toBe('')
      }),
      options,
    )
  },
)

test.each(declared)('$label: the default is admissible', (param) => {
  expect(admits(param, param.default)).toBe(true)
})

describe('restrict', () => {
  const numeric = declared.filter((param): param is NumberParam => 'min' in param)

  test.each(numeric)('$label: gives the nearest admissible number, and keeps it', (param) => {
    fc.assert(
      fc.property(fc.double(), (number) => {
        const { value } = restrict(param, number)
        expect(admits(param, value)).toBe(true)
        expect(restrict(param, value)).toEqual({ value })
      }),
      options,
    )
  })

  test('says why', () => {
    expect(restrict(count, 2.4)).toEqual({ value: 2, problem: { code: 'notWhole' } })
    expect(restrict(count, 99)).toEqual({ value: 25, problem: { code: 'range', min: -3, max: 25 } })
    expect(restrict(count, Number.NaN)).toEqual({ value: 8, problem: { code: 'notNumber' } })
  })

  test('knows no negative zero', () => {
    expect(Object.is(restrict(count, -0.2).value, 0)).toBe(true)
    expect(Object.is(parse(scale, '-0').value, 0)).toBe(true)
  })
})

test('parse reads what people write by hand', () => {
  expect(parse(scale, '.5')).toEqual({ value: 0.5 })
  expect(parse(scale, '+1e-2')).toEqual({ value: 0.01 })
  expect(parse(scale, '1,5')).toEqual({ value: 0.5, problem: { code: 'notNumber' } })
  expect(parse(colour, 'Red')).toEqual({ value: 'red', problem: { code: 'notChoice' } })
  expect(parse(on, 'true')).toEqual({ value: true, problem: { code: 'notToggle' } })
})

test('defaults fills in every parameter', () => {
  expect(defaults({ count, scale, colour, on, word })).toEqual({
    count: 8,
    scale: 0.5,
    colour: 'red',
    on: true,
    word: 'a',
  })
})

// The pattern for numbers took time by the square of the length: minutes for this text.
test('text of any length is read at once', { timeout: 120_000 }, () => {
  const digits = '1'.repeat(400_000)
  for (const nasty of [digits, `${digits}x`, `${digits}.${digits}x`, `1e${digits}`]) {
    expect(parse(count, nasty)).toEqual({ value: 8, problem: { code: 'notNumber' } })
  }
})

test('numbers are read in every form in which people write them', () => {
  const numbers = ['1', '+1', '-1', '1.', '.5', '-.5', '1.25', '1e3', '1.5E-3', '.5e+1', '007']
  for (const number of numbers) expect(isDecimal(number)).toBe(true)
  const others = ['', '.', 'e1', '1e', '1e1234', '1_0', '0x10', '1,5', ' 1', '--1', '1.2.3', '∞']
  for (const other of others) expect(isDecimal(other)).toBe(false)
})
