import { beforeAll, expect, test } from 'vitest'
import { unedited } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { activate, tf } from '../activate.ts'
import { createSession } from '../session/session.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const PARTICLES = 600
const started = (hash: string) => {
  const { experiment } = decode(`#${hash}&batch=16&width=8&seed=7`, catalogue)
  return createSession(tf, unedited(experiment), 'a')
}

test.each([
  ['flowmatching', '', 21],
  ['flowmatching', '&a.steps=1', 2],
  ['flowmatching', '&a.steps=100', 25],
  ['diffusion', '', 25],
  ['diffusion', '&a.sampler=ode&a.steps=4', 5],
] as const)(
  'of %s %s it ends where samples are, of the same noise at every step',
  async (id, more, pictures) => {
    const session = await started(`a=${id}&target=pair${more}`)
    const { center, unit } = session.reference.target.units
    const wanted = { samples: PARTICLES, layers: ['film'] }
    const read = async () => {
      const { layers, samples } = await session.frame(wanted)
      const [count, ...rest] = layers.film!
      const [times, points] = [rest.slice(0, count), rest.slice(count)]
      expect(points).toHaveLength(count * PARTICLES)
      expect(points.slice(-PARTICLES)).toEqual([...samples])
      return { times, noise: points.slice(0, PARTICLES) }
    }
    const { times, noise } = await read()
    expect(times).toHaveLength(pictures)
    expect([times[0], times.at(-1)]).toEqual([0, 1])
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    // N(0, 1) in standard units: of 600 the mean has an sd of 0.04, the variance of 0.06.
    const standard = noise.map((x) => (x - center[0]) / unit)
    const mean = standard.reduce((sum, x) => sum + x, 0) / PARTICLES
    const variance = standard.reduce((sum, x) => sum + (x - mean) ** 2, 0) / PARTICLES
    expect(Math.abs(mean)).toBeLessThan(0.16)
    expect(Math.abs(variance - 1)).toBeLessThan(0.24)
    await session.advance(20, Number.POSITIVE_INFINITY)
    expect((await read()).noise).toEqual(noise)
    session.dispose()
  },
)

test('a GAN has none', async () => {
  const session = await started('a=nonsaturating')
  expect((await session.frame({ samples: 10, layers: ['film'] })).layers.film).toBeUndefined()
  session.dispose()
})
