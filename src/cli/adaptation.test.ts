import { beforeAll, describe, expect, test, vi } from 'vitest'
import { adaScene } from '../core/ada/adaScene.ts'
import { bothOf, domainsOf } from '../core/ada/domains.ts'
import { cellsAcross } from '../core/ada/record.ts'
import { isTrial, meanOf, recorded, trialSeeds, trialSteps } from '../core/ada/trial.ts'
import { sceneDefaults } from '../core/scene/scene.ts'
import { activate, tf } from '../engine/activate.ts'
import { createAdaSession } from '../engine/ada/session.ts'
import { accuraciesOf, main } from './adaptation.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)
const settings = sceneDefaults(adaScene)

// A run is a function of its link on every machine; all of them are measured by the command.
test.each(['a', 'b'] as const)('lane %s, first seed: what is recorded', async (lane) => {
  const { target, source } = await accuraciesOf(settings, lane, trialSteps, 1)
  expect(target).toEqual([recorded[lane][0]])
  expect(source[0]).toBeGreaterThan(0.99)
})

test('what the page says of ten seeds: adaptation helps in most, and misleads in some', () => {
  expect([recorded.a.length, recorded.b.length]).toEqual([trialSeeds, trialSeeds])
  const helped = recorded.b.filter((value, i) => value > recorded.a[i])
  expect(helped.length).toBeGreaterThanOrEqual(8)
  expect(meanOf(helped)).toBeGreaterThan(meanOf(recorded.a) + 0.1)
  expect(Math.min(...recorded.b)).toBeLessThan(Math.min(...recorded.a))
})

/** The class decided for at the middle of each class of the target, after the steps of the trial. */
async function decidedAtMiddles(seed: number): Promise<number[]> {
  const shared = { ...settings.shared, seed }
  const session = createAdaSession(tf, shared, settings.lanes.b)
  await session.advance(trialSteps, Number.POSITIVE_INFINITY)
  const { decided } = await session.frame()
  session.dispose()
  const domains = domainsOf(shared)
  const { center, halfWidth } = bothOf(domains)
  return domains.target.means.map((at) => {
    const [column, row] = at.map((value, i) =>
      Math.floor(((value - center[i] + halfWidth) / (2 * halfWidth)) * cellsAcross),
    )
    return decided[row * cellsAcross + column]
  })
}

test('where it misleads, classes are exchanged', async () => {
  expect(await decidedAtMiddles(1)).toEqual([0, 1, 2])
  const worst = recorded.b.indexOf(Math.min(...recorded.b)) + 1
  const decided = await decidedAtMiddles(worst)
  expect(decided.filter((k, truth) => k !== truth).length).toBeGreaterThanOrEqual(2)
})

test('what was measured is told of the defaults alone, whatever the seed', () => {
  expect(isTrial({ ...settings, shared: { ...settings.shared, seed: 9 } })).toBe(true)
  expect(isTrial({ ...settings, shared: { ...settings.shared, angle: 41 } })).toBe(false)
  const { a, b } = settings.lanes
  expect(isTrial({ ...settings, lanes: { a: b, b: a } })).toBe(false)
})

describe('the command', () => {
  test('prints what each seed reached', async () => {
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const argv = ['#scene=ada&width=8&batch=16', '--steps', '20', '--seeds', '2', '--csv']
    expect(await main(argv)).toBe(0)
    const [[text]] = said.mock.calls
    said.mockRestore()
    const [header, ...lines] = String(text).trim().split('\n')
    expect(header).toBe('seed,A source,A target,B source,B target')
    expect(lines).toHaveLength(2)
    for (const line of lines) {
      expect(line).toMatch(/^[12](,0?\.?\d+){4}$/)
      expect(
        line
          .split(',')
          .slice(1)
          .every((value) => Number(value) <= 1),
      ).toBe(true)
    }
  })

  test.each([
    [['#v=1&target=ring']],
    [['#scene=ada', '--write']],
    [['--json', '--csv']],
    [['--seeds', '0']],
    [['--al']],
  ])('%j is refused in one line', async (argv) => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect(await main(argv)).toBe(2)
    const [[line]] = said.mock.calls
    said.mockRestore()
    expect(line).toMatch(/^adaptation: [^\n]+\n$/)
  })
})
