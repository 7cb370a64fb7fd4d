import { beforeAll, expect, test } from 'vitest'
import { fieldSize, lineSize } from '../../core/record/frame.ts'
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

const SAMPLES = 8000
/** Cells along the side of a bin. */
const BIN = 16

/** Shares of the model in coarse bins: by its density, and of its samples by the ODE in small steps. */
async function shares(hash: string) {
  const { experiment } = decode(`${hash}&batch=128&width=32&seed=7&a.steps=50`, catalogue)
  const session = await createSession(tf, unedited(experiment), 'a')
  await session.advance(300, Number.POSITIVE_INFINITY)
  const wanted = { samples: SAMPLES, layers: ['density'], measure: true }
  const { layers, samples, square } = await session.frame(wanted)
  const { dim } = session.reference.target.space
  session.dispose()
  const side = dim === 1 ? lineSize : fieldSize
  const cell = (2 * square.halfWidth) / side
  const bins = side / BIN
  const [exact, drawn] = [new Float64Array(bins ** dim), new Float64Array(bins ** dim)]
  const binOf = (place: readonly number[]) =>
    place.reduce((sum, at, axis) => sum + Math.floor(at / BIN) * bins ** axis, 0)
  layers.density!.forEach((one, at) => {
    exact[binOf([at % side, Math.floor(at / side)].slice(0, dim))] += one * cell ** dim
  })
  for (let at = 0; at < samples.length; at += dim) {
    const place = [...samples.subarray(at, at + dim)].map(
      (x, axis) => (x - square.center[axis] + square.halfWidth) / cell,
    )
    if (place.every((one) => one >= 0 && one < side)) drawn[binOf(place)] += 1 / SAMPLES
  }
  return { exact, drawn }
}

test('while it trains the density is nearly the same, from a quarter of the places', async () => {
  const { experiment } = decode('#a=flowmatching&target=ring&batch=128&width=32&seed=7', catalogue)
  const session = await createSession(tf, unedited(experiment), 'a')
  await session.advance(200, Number.POSITIVE_INFINITY)
  const read = async (measure: boolean) =>
    (await session.frame({ samples: 10, layers: ['density'], measure })).layers.density!
  const [coarse, whole] = [await read(false), await read(true)]
  session.dispose()
  expect(coarse).not.toEqual(whole)
  // Of all that is there; where two slopes of a piecewise linear field meet a cubic overshoots.
  const apart = coarse.reduce((sum, one, i) => sum + Math.abs(one - whole[i]), 0)
  expect(apart / whole.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.06)
})

test.each([
  ['flowmatching', 'a=flowmatching&target=pair'],
  ['diffusion', 'a=diffusion&target=pair&a.sampler=ode'],
  ['flowmatching on the plane', 'a=flowmatching&target=ring'],
])('of %s it is 1 in all, and where samples of the ODE are', async (_, hash) => {
  const { exact, drawn } = await shares(`#${hash}`)
  // Some is off the square.
  const all = exact.reduce((sum, one) => sum + one, 0)
  expect(all).toBeLessThan(1.005)
  expect(all).toBeGreaterThan(0.97)
  for (const [bin, share] of exact.entries()) {
    // Four standard errors, and a thousandth for sums over cells.
    const error = 4 * Math.sqrt((share * (1 - share)) / SAMPLES) + 1e-3
    expect(Math.abs(drawn[bin] - share)).toBeLessThan(error)
  }
})
