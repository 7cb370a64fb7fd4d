/**
 * What the product computed when it was recorded, bit for bit on wasm. A change of the code must
 * leave it so. `RECORD_DIGESTS=1` adds records that are missing, and never changes one.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { activate, tf } from './activate.ts'
import { type Digest, digestOf } from './digest.ts'
import { type DigestCase, digestCases } from './digestCases.ts'
import { createSession } from './session/session.ts'

const file = new URL('digests.json', import.meta.url)
const recorded: Readonly<Record<string, Digest>> = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : {}
const added: Record<string, Digest> = {}
const recording = process.env.RECORD_DIGESTS === '1'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)
afterAll(() => {
  if (Object.keys(added).length === 0) return
  writeFileSync(file, `${JSON.stringify({ ...recorded, ...added }, null, 2)}\n`)
})

async function trained({ experiment, edits = [], lane, steps }: DigestCase): Promise<Digest> {
  const session = await createSession(tf, { experiment, edits }, lane)
  await session.advance(steps, Number.POSITIVE_INFINITY)
  const digest = await digestOf(session)
  session.dispose()
  return digest
}

/** A digest without the numbers that a record of it does not know, because they are newer. */
const knownTo = (record: Digest, digest: Digest): Digest => ({
  ...digest,
  runs: digest.runs.map((run, r) => ({
    ...run,
    metrics: known(record.runs[r]?.metrics, run.metrics),
    losses: known(record.runs[r]?.losses, run.losses),
  })),
})
const known = <T>(to: Readonly<Record<string, T>> = {}, all: Readonly<Record<string, T>>) =>
  Object.fromEntries(Object.keys(to).map((id) => [id, all[id]]))

test('each case has a record of its own, and each record a case', () => {
  const keys = digestCases.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(Object.keys(recorded).filter((key) => !keys.includes(key))).toEqual([])
})

// Not by `$key`, which is cut where it is long.
test.each(digestCases.map((one) => [one.key, one] as const))('%s', async (_, one) => {
  const record = recorded[one.key]
  if (!record && !recording) {
    throw new Error('There is no record: RECORD_DIGESTS=1 adds one, on a commit that is right.')
  }
  const digest = await trained(one)
  if (record) expect(knownTo(record, digest)).toStrictEqual(record)
  else added[one.key] = digest
})
