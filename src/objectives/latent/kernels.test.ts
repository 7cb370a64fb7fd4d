import { beforeAll, expect, test } from 'vitest'
import golden from '../../core/golden/metrics.json' with { type: 'json' }
import { activate, tf } from '../../engine/activate.ts'
import type { Tensor, Tensor3D } from '../objective.ts'
import { inverseMultiquadratic, type Kernel, meanKernel, mmd2 } from './kernels.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

/** exp(−|x − y|²/2s²), of which there are golden values. */
const gaussianKernel =
  (s: number): Kernel =>
  (d) =>
    d.mul(-0.5 / s ** 2).exp()
const points = (rows: readonly (readonly number[])[]): Tensor3D =>
  tf.tensor3d(rows.flat(), [1, rows.length, 2])
const number = async (make: () => Tensor) => {
  const tensor = tf.tidy(make)
  const [value] = await tensor.data()
  tensor.dispose()
  return value
}

test.each(Object.entries(golden.mmd2_rbf))(
  'MMD² of two clouds, kernel of width %s',
  async (s, expected) => {
    const found = await number(() =>
      mmd2(points(golden.real), points(golden.fake), gaussianKernel(Number(s))),
    )
    // Sums of 1600 numbers below 1 in single precision.
    expect(Math.abs(found - expected.unbiased_U)).toBeLessThan(2e-6)
  },
)

test('the inverse multiquadratic of points 2 apart', async () => {
  const found = await number(() =>
    meanKernel(points([[0, 0]]), points([[0, 2]]), inverseMultiquadratic(4)),
  )
  expect(found).toBeCloseTo(0.5, 6)
})
