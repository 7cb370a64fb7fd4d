import { expect, test } from 'vitest'
import { createReference, evaluate } from '../../core/metrics/evaluate.ts'
import { defaults } from '../../core/settings/params.ts'
import ring from '../../core/targets/ring.ts'
import { referenceOf } from './references.ts'

const values = defaults(ring.params)
const other = { ...values, modes: 5 }

test('a session of the same target takes what was prepared, another its own', () => {
  const first = referenceOf(ring, values, 0.5)
  expect(referenceOf(ring, { ...values }, 0.5)).toBe(first)
  expect(referenceOf(ring, other, 0.5)).not.toBe(first)
  expect(referenceOf(ring, values, 0.4)).not.toBe(first)
  expect(referenceOf(ring, other, 0.5).target.modes?.weights).toHaveLength(5)
})

test('what is kept measures as what is new', () => {
  const fresh = createReference(ring.build(values), 0, 0.5)
  const samples = fresh.draw(fresh.size).values
  evaluate(
    samples.map((x) => x / 2),
    referenceOf(ring, values, 0.5),
  )
  expect(evaluate(samples, referenceOf(ring, values, 0.5))).toEqual(evaluate(samples, fresh))
})

test('the targets of long ago are made anew', () => {
  const first = referenceOf(ring, values, 0.5)
  for (let k = 0; k < 16; k++) referenceOf(ring, values, 0.1 + k / 100)
  expect(referenceOf(ring, values, 0.5)).not.toBe(first)
})
