import { expect, test } from 'vitest'
import { moments } from '../gaussian/mixture.ts'
import { line, plane } from '../space/space.ts'
import { build } from '../testing.ts'
import { densityOf, gaussiansOf } from './target.ts'

test('on the line: the mixture of f-GAN, one mode a component', () => {
  const target = build('drawnline')
  const mixture = densityOf(target)
  expect(target.space).toBe(line)
  expect(gaussiansOf(target)).toBe(mixture)
  expect(mixture.map(({ weight, mean, sd }) => [weight, mean[0], sd[0]])).toEqual([
    [0.33, -1, 0.255],
    [0.67, 2, 1.415],
  ])
  const { mean, covariance } = moments(mixture)
  expect(mean[0]).toBeCloseTo(0.67 * 2 - 0.33, 12)
  expect(covariance[0]).toBeCloseTo(0.33 * 0.255 ** 2 + 0.67 * 1.415 ** 2 + 0.33 * 0.67 * 9, 12)
})

test('on the plane: covariances to 1e-4 from sds and angles of few digits', () => {
  const target = build('drawnplane')
  const mixture = densityOf(target)
  expect(target.space).toBe(plane)
  const covariances = mixture.map((component) => moments([{ ...component, weight: 1 }]).covariance)
  for (const [k, expected] of [
    [0.5, 0.3, 0.4],
    [0.4, -0.2, 0.6],
  ].entries()) {
    for (const [i, value] of expected.entries()) expect(covariances[k][i]).toBeCloseTo(value, 4)
  }
})

test('weights are relative', () => {
  const mixture = densityOf(build('drawnline', { modes: '1_0_1__3_5_1' }))
  expect(mixture.map(({ weight }) => weight)).toEqual([0.25, 0.75])
})
