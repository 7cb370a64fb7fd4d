import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { collect } from './collect.ts'
import { readSheet } from './readSheet.ts'
import { answer, bytesOf, fileOf, jsonOf } from './sheetTesting.ts'
import { writeSheet } from './writeSheet.ts'

const key = fc.constantFrom(
  ...['format', 'version', 'lesson', 'epoch', 'name', 'saved', 'steps', 'id', 'chosen', 'text'],
  ...['link', 'fingerprint', 'hash', 'backends', '__proto__', 'constructor', 'toString', ''],
)
const leaf = fc.oneof(
  fc.constantFrom('modescope worksheet', 1, 'luck', 'javascript:alert(1)', '#', '\u202e', -1),
  fc.constantFrom(1e308, 2 ** 53, null, true, '2026-11-22T10:00:00Z', '<img src=x onerror=a>'),
  fc.string({ unit: 'binary' }),
  fc.double(),
)

/** `__proto__` as a field of its own, as JSON has it. */
const objectOf = (fields: readonly (readonly [string, unknown])[]): object => {
  const made = {}
  for (const [name, value] of fields) {
    Object.defineProperty(made, name, { value, enumerable: true, configurable: true })
  }
  return made
}

const { any: hostile } = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('any'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('any')), { maxLength: 8 }).map(objectOf),
  ),
}))

test('whatever it is given, it gives a sheet that can be written, or one problem', () => {
  const changed = fc
    .tuple(
      fc.constantFrom(jsonOf(), jsonOf({ steps: [answer({ chosen: 'skipped' })] })),
      key,
      hostile,
    )
    .map(([text, key, value]) =>
      text.replace(`"${key}":`, `"${key}":${JSON.stringify(value)},"x":`),
    )
  const any = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: 'binary' }).map(bytesOf),
    hostile.map((value) => bytesOf(JSON.stringify(value) ?? '')),
    changed.map(bytesOf),
  )
  let sheetsRead = 0
  fc.assert(
    fc.property(any, (bytes) => {
      const outcome = readSheet(bytes)
      expect(Object.keys(outcome)).toHaveLength(1)
      if ('problem' in outcome) return
      sheetsRead++
      expect(readSheet(bytesOf(writeSheet(outcome.value)))).toEqual(outcome)
    }),
    { seed: 20261122, numRuns: 2000 },
  )
  // Otherwise it would say nothing of those.
  expect(sheetsRead).toBeGreaterThan(20)
})

test('whatever archive it is given, each file in it counts or has one problem', async () => {
  const file = bytesOf(jsonOf())
  const good = zipSync({ 'a.json': file, 'b/worksheet.json': [file, { level: 0 }] })
  const edits = fc.array(fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 })), {
    minLength: 1,
    maxLength: 6,
  })
  let whole = 0
  await fc.assert(
    fc.asyncProperty(edits, fc.nat({ max: good.length }), async (changes, cut) => {
      const bytes = good.slice(0, cut % 3 === 0 ? cut : undefined)
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
      const { handed, refused } = await collect([fileOf('class.zip', bytes)])
      expect(handed.length + refused.length).toBeGreaterThan(0)
      expect(handed.length + refused.length).toBeLessThanOrEqual(2)
      for (const { sheet: one } of handed) {
        expect('value' in readSheet(bytesOf(writeSheet(one)))).toBe(true)
      }
      if (handed.length === 2) whole++
    }),
    { seed: 20261122, numRuns: 600 },
  )
  // What is hit is mostly a name, a date or a check sum: the rest still counts.
  expect(whole).toBeGreaterThan(20)
})
