import { expect, test } from 'vitest'
import { moments } from './mixture.ts'
import { covarianceOf } from './spread.ts'

test('it is that of the mixture of Gaussians', () => {
  const x = [
    { mean: 1, sd: 0.3 },
    { mean: -2, sd: 0.5 },
    { mean: 0.4, sd: 1 },
  ]
  const y = [
    { mean: 0, sd: 0.2 },
    { mean: 3, sd: 0.7 },
    { mean: -1, sd: 0.4 },
  ]
  const mixture = x.map(({ mean, sd }, i) => ({
    weight: 1 / 3,
    mean: [mean, y[i].mean] as const,
    sd: [sd, y[i].sd] as const,
    angle: 0,
  }))
  const { mean, covariance } = moments(mixture)
  const found = covarianceOf(x, y)
  for (const [i, value] of [...mean, ...covariance].entries()) {
    expect(found[i]).toBeCloseTo(value, 12)
  }
})
