import { beforeAll, expect, test } from 'vitest'
import { blur, logDensity } from '../../core/gaussian/mixture.ts'
import { fieldSize, lineSize } from '../../core/record/frame.ts'
import { overCells } from '../../core/space/overCells.ts'
import { line } from '../../core/space/space.ts'
import { cellWidth } from '../../core/space/square.ts'
import { densityOf, type Target } from '../../core/targets/target.ts'
import { build, draw } from '../../core/testing.ts'
import type { Learner, Tensor2D, Tensor3D } from '../../objectives/objective.ts'
import { activate, tf } from '../activate.ts'
import pull from './pull.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const constant = (value: number) => (x: Tensor3D) =>
  x.sum<Tensor2D>(2).mul<Tensor2D>(0).add<Tensor2D>(value)
const bare: Learner = { step: () => ({}), sample: (noise) => noise.normal('x', 1) }

const never = () => {
  throw new Error('no noise is asked for')
}

/** A model that is p itself, known by its samples or as a mixture. */
const read = (target: Target, exact: boolean, said: Partial<Learner>) =>
  pull({
    ...{ tf, target, latent: 2, learner: { ...bare, ...said } },
    components: exact ? densityOf(target) : null,
    draw: async () => draw(densityOf(target)).values,
    ...{ noise: never, still: true, atLeisure: never },
  })

test.each(['pair', 'ring'])('of a model of %s that is p, it is p, spread by a cell', async (id) => {
  const target = build(id)
  const isLine = target.space === line
  const size = isLine ? lineSize : fieldSize
  const p = blur(densityOf(target), cellWidth(target, size))
  const expected = overCells(isLine ? 'line' : 'plane', target, size, (x, y) =>
    Math.exp(logDensity(p, x, y)),
  )
  const top = Math.max(...expected)
  const found = await read(target, true, { logRatio: constant(0) })
  found!.forEach((value, i) => {
    // What lies off the square is counted in, 1e-4 of the mass.
    expect(Math.abs(value - expected[i])).toBeLessThan(2e-4 * top)
  })
  // A mode of the ring is drawn from about 300 times: half of what is there is the estimate's.
  const estimated = await read(target, false, { logRatio: constant(0) })
  const wrong = estimated!.reduce((sum, value, i) => sum + Math.abs(value - expected[i]), 0)
  const all = expected.reduce((sum, one) => sum + one, 0)
  expect(wrong / all).toBeLessThan(0.12)
  expect(wrong / all).toBeGreaterThan(0)
})

test('instance noise spreads both', async () => {
  const target = build('pair')
  const noise = { logRatio: constant(1), criticNoise: () => 0.5 }
  const [sharp, spread] = await Promise.all([
    read(target, true, { logRatio: constant(1) }),
    read(target, true, noise),
  ])
  expect(Math.max(...spread!)).toBeLessThan(0.8 * Math.max(...sharp!))
})

test('is not there without log p/q, or a density of p', () => {
  expect(read(build('pair'), true, {})).toBeNull()
  const rows: Target = { ...build('pair'), density: null }
  const nothing = {
    components: null,
    draw: async () => new Float32Array(),
    noise: never,
    still: true,
    atLeisure: never,
  }
  const learner = { ...bare, logRatio: constant(0) }
  expect(pull({ tf, target: rows, latent: 1, learner, ...nothing })).toBeNull()
})
