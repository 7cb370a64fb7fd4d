import { expect, test } from 'vitest'
import { round } from '../../core/gaussian/mixture.ts'
import { sample } from '../../core/gaussian/sample.ts'
import { huPerfect } from './huPerfect.ts'
import { accuracy, inceptionScore } from './huScores.ts'

const apart = [-10, 0, 10].map((x) => round(1 / 3, x, 0, 1))
const key = { seed: 1, stream: 1, step: 0 }
const of = (...mixture: typeof apart) => sample(mixture, 2000, key).values

test('of classes far apart, the score is the exponential of the entropy of their shares', () => {
  expect(inceptionScore(of(apart[0]), apart)).toBeCloseTo(1, 6)
  const [a, b] = [0.25, 0.75]
  const two = of({ ...apart[0], weight: a }, { ...apart[2], weight: b })
  const perplexity = Math.exp(-(a * Math.log(a) + b * Math.log(b)))
  // The entropy of shares of 2000 samples has an sd of 0.011.
  expect(Math.abs(inceptionScore(two, apart) - perplexity)).toBeLessThan(0.09)
})

test('where the classes are the same, nothing can be told: the score is 1', () => {
  const same = [round(0.5, 0, 0, 1), round(0.5, 0, 0, 1)]
  expect(inceptionScore(of(same[0]), same)).toBeCloseTo(1, 10)
})

test('accuracy is the share of samples in the class that was asked for', () => {
  const samples = Float32Array.of(-10, 0, 0, 0, 10, 0, 9, 1)
  expect(accuracy(samples, [0, 1, 2, 2], apart)).toBe(1)
  expect(accuracy(samples, [0, 2, 2, 0], apart)).toBe(0.5)
})

test('p itself: all ten classes, nearly all of them told apart, and its negative entropy', () => {
  expect(huPerfect.score()).toBeGreaterThan(9.9)
  expect(huPerfect.score()).toBeLessThanOrEqual(10)
  // Half the way to a neighbour is sin 18° = 0.309, on either side: 2 Φ(−0.309/0.12) = 0.01 are beyond, ±0.002.
  expect(Math.abs(huPerfect.accuracy() - 0.99)).toBeLessThan(0.008)
  // log p = −log 10 − log 2π − 2 log 0.05 − r²/2, where r²/2 has mean and sd 1.
  const expected = -Math.log(10) - Math.log(2 * Math.PI) - 2 * Math.log(0.05) - 1
  expect(Math.abs(huPerfect.bound() - expected)).toBeLessThan(5 / Math.sqrt(2500))
})
