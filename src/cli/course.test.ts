import { afterEach, expect, test, vi } from 'vitest'
import { type Course, experimentAt, unedited, upTo } from '../core/settings/course.ts'
import { decode } from '../core/settings/decode.ts'
import type { LaneName } from '../core/settings/experiment.ts'
import { activate, tf } from '../engine/activate.ts'
import { createSession } from '../engine/session/session.ts'
import { catalogue } from '../objectives/defaults.ts'
import { main } from './experiment.ts'

afterEach(() => void vi.restoreAllMocks())

const small = '#batch=16&width=8&every=10&seed=5&target=drawnline'
const link = `${small}&at=13:b.beta=3&at=13:a.criticRate=0.01&at=20:target.modes=1_-2_0.3__1_2_0.3&at=25:b.beta=1`

/** What the command line prints as JSON. */
async function document(...argv: readonly string[]) {
  let printed = ''
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text
    return true
  })
  expect(await main([...argv, '--json', '-'])).toBe(0)
  spy.mockRestore()
  return JSON.parse(printed)
}

/** The page's run: a person makes each edit when its step is reached. */
async function byHand(course: Course, lane: LaneName, steps: number) {
  await activate('wasm', () => {})
  const session = await createSession(tf, unedited(course.experiment), lane)
  for (const edit of course.edits) {
    await session.advance(edit.step, 0)
    await session.advance(edit.step, Number.POSITIVE_INFINITY)
    session.edit([edit])
  }
  await session.advance(steps, Number.POSITIVE_INFINITY)
  const rows = await session.evaluate()
  session.dispose()
  return rows
}

test('a link with edits is trained as on the page, bit for bit', async () => {
  const course = decode(link, catalogue)
  expect(course.adjusted).toEqual([])
  const { lanes } = await document(link, '--steps', '40')
  for (const lane of ['a', 'b'] as const) {
    const [{ metrics, losses }] = await byHand(course, lane, 40)
    expect(lanes[lane].runs[0].metrics).toEqual(JSON.parse(JSON.stringify(metrics)))
    expect(lanes[lane].runs[0].losses).toEqual(JSON.parse(JSON.stringify(losses)))
  }
  // Which is another run than that of the same experiment without edits, or with all from the start.
  const others = [unedited(course.experiment), unedited(experimentAt(course)), upTo(course, 13)]
  for (const other of others) {
    const [{ losses }] = await byHand(other, 'b', 40)
    expect(lanes.b.runs[0].losses).not.toEqual(JSON.parse(JSON.stringify(losses)))
  }
})

test('both forms of the link are printed, and are the same run', async () => {
  const { lanes, link: full, shortLink } = await document(link, '--steps', '30')
  expect(full).toContain('&at=13:b.beta=3&')
  expect(shortLink).toMatch(/^#from=1&target=drawnline&seed=5&batch=16&width=8&every=10&at=13:/)
  const again = await document(shortLink, '--steps', '30')
  expect(again.link).toBe(full)
  expect(again.lanes.a.runs).toEqual(lanes.a.runs)
  expect(again.lanes.b.runs).toEqual(lanes.b.runs)
})

test('a sweep changes what the link changes on the way, at every value', async () => {
  const { sweep } = await document(link, '--steps', '30', '--sweep', 'width=8,12')
  const { lanes } = await document(link.replace('width=8', 'width=12'), '--steps', '30')
  // A sweep keeps its numbers in 32 bits.
  const swept = sweep.results.find(
    ({ lane, value }: { lane: LaneName; value: number }) => lane === 'b' && value === 12,
  )
  expect(swept.metrics.highQuality).toBe(Math.fround(lanes.b.runs[0].metrics.highQuality))
})
