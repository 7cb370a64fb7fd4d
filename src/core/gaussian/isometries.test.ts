import { expect, test } from 'vitest'
import { densityOf } from '../targets/target.ts'
import { build } from '../testing.ts'
import { thetaOf } from './gaussian.ts'
import { isometriesOf, moved } from './isometries.ts'
import { type Mixture, moments, normalise, round } from './mixture.ts'

test.each([
  ['ring', {}, 16],
  ['ring', { modes: 5 }, 10],
  ['grid', {}, 8],
  ['grid', { imbalance: 3 }, 1],
  ['two', {}, 4],
  ['two', { weight: 0.3 }, 2],
  ['random', {}, 1],
] as const)('%s %o has a symmetry group of order %d', (id, values, order) => {
  expect(isometriesOf(build(id, values).density!)).toHaveLength(order - 1)
})

test('the shape of a component counts', () => {
  const p: Mixture = normalise([
    { weight: 1, mean: [1, 0], sd: [0.5, 0.2], angle: 0.3 },
    { weight: 1, mean: [-1, 0], sd: [0.5, 0.2], angle: 0.3 },
  ])
  // Half a turn, but no reflection.
  expect(isometriesOf(p)).toHaveLength(1)
  expect(isometriesOf([...p.slice(0, 1), round(0.5, -1, 0, 0.3)])).toHaveLength(0)
})

test('a symmetry moves a component to its image', () => {
  const mixture = densityOf(build('ring', { modes: 6 }))
  const thetas = mixture.map((one) => thetaOf(moments([{ ...one, weight: 1 }]), 2))
  for (const isometry of isometriesOf(mixture)) {
    for (const theta of thetas) {
      const image = moved(theta, isometry)
      const distance = (other: readonly number[]) =>
        Math.max(...other.map((x, i) => Math.abs(x - image[i])))
      expect(Math.min(...thetas.map(distance))).toBeLessThan(1e-9)
    }
  }
})
