import fc from 'fast-check'
import { defaults, type Param, type Params, type ParamValue, type Values } from './params.ts'

/** Texts near the grammars of text parameters, so that chance finds more than nonsense. */
const numberLists = fc
  .array(
    fc
      .array(
        fc.oneof(
          fc.double({ min: -25, max: 25, noNaN: true }).map((number) => number.toFixed(5)),
          fc.constantFrom('1', '0', '-0', '0.5', '180', '-90', '1e3', 'x', ''),
        ),
        { maxLength: 7 },
      )
      .map((numbers) => numbers.join('_')),
    { maxLength: 27 },
  )
  .map((parts) => parts.join('__'))

const sketches = fc
  .tuple(fc.constantFrom('10_0_4_', '10_-1_-1e2_4_', '0_0_0_'), fc.base64String({ maxLength: 90 }))
  .map(([header, digits]) => header + digits)

/** Text that is nobody's value, or that somebody might take for one. */
export const nastyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double().map(String),
  fc.maxSafeInteger().map(String),
  fc.constantFrom(
    ...['', ' ', 'NaN', 'Infinity', '-Infinity', '1e999', '-1e999', '0x10', '1_0', '٣', 'auto'],
  ),
  numberLists,
  sketches,
)

/** Any admissible value, in the form that a link can carry. */
export function admissible(param: Param): fc.Arbitrary<ParamValue> {
  switch (param.kind) {
    case 'toggle':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...param.options.map((option) => option.value))
    case 'text':
      return fc.oneof(numberLists, sketches).map((text) => param.read(text).value)
    case 'int':
      return fc.integer({ min: param.min, max: param.max })
    case 'real':
      // A negative zero is not a value: it reads back as 0.
      return fc.double({ min: param.min, max: param.max, noNaN: true }).map((number) => number + 0)
  }
}

/** What a text of each kind holds at its ends; each declaration reads what it can of it. */
const extremeTexts = {
  modes: [
    '0.0001_-20_0.01__1000_20_10',
    '0.0001_-20_-20_0.01_10_45__1000_20_20_10_0.01_-45',
    Array.from({ length: 25 }, (_, k) => `1_${k - 12}_0.1`).join('__'),
    Array.from({ length: 25 }, (_, k) => `1_${k - 12}_${12 - k}_0.1`).join('__'),
  ],
  gaussian: ['auto', '-20_0.01', '20_-20_10', '0_0_0.01_10_45'],
  points: [],
  images: ['0123456789abcdef_28_28_1_60000_train-images', 'fedcba9876543210_4096_2_3_2_x'],
} as const

/** The values at which a declaration is most likely to break: both ends first. */
export function extremes(param: Param): readonly ParamValue[] {
  if (param.kind === 'toggle') return [true, false]
  if (param.kind === 'choice') return param.options.map((option) => option.value)
  if (param.kind === 'text') {
    const texts = extremeTexts[param.control].map((text) => param.read(text).value)
    return [...new Set([param.default, ...texts])]
  }
  return [param.min, param.max]
}

/** Every parameter at each end, the others at their defaults; and all of them at the same end. */
export function extremeSettings(params: Params): Values[] {
  const base: Values = defaults(params)
  const single = Object.entries(params).flatMap(([name, param]) =>
    extremes(param).map((value) => ({ ...base, [name]: value })),
  )
  const all = [0, 1].map((end) =>
    Object.fromEntries(
      Object.entries(params).map(([name, param]) => [name, extremes(param)[end] ?? param.default]),
    ),
  )
  return [base, ...single, ...all] as Values[]
}
