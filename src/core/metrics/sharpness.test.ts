import { expect, test } from 'vitest'
import type { ImageSpace } from '../images/imageTarget.ts'
import type { Cloud } from '../space/cloud.ts'
import { normals } from '../space/random.ts'
import { build, drawFrom } from '../testing.ts'
import { createReference, evaluate } from './evaluate.ts'
import { laplacianVariance } from './sharp/laplacian.ts'
import metric from './sharpness.ts'

const space: ImageSpace = { kind: 'image', dim: 60, width: 5, height: 4, channels: 3 }
const image = (of: (x: number, y: number, channel: number) => number): Cloud => ({
  space,
  values: Float32Array.from({ length: 60 }, (_, at) =>
    of(at % 5, Math.floor(at / 5) % 4, Math.floor(at / 20)),
  ),
})

test('the Laplacian of a plane is 0, of x² it is 2 everywhere: neither varies', () => {
  expect(laplacianVariance(image((x, y, c) => 0.1 * x - 0.05 * y + c))).toBeCloseTo(0, 12)
  expect(laplacianVariance(image((x) => x * x))).toBeCloseTo(0, 10)
})

test('of a checkerboard it is ± 4 on the six inner pixels of each channel', () => {
  expect(laplacianVariance(image((x, y) => (x + y) % 2))).toBeCloseTo(16, 10)
  // On one channel of three alone it is a third of that.
  expect(laplacianVariance(image((x, y, c) => (c === 1 ? (x + y) % 2 : 0)))).toBeCloseTo(16 / 3, 10)
})

const p = build('digits')
const reference = createReference(p, 1)
const real = drawFrom(p).values
const sharpness = (q: Float32Array) => evaluate(q, reference, {}, [metric]).metrics.sharpness

test('of real pictures is 1, of blurred ones less; contrast counts as its square', () => {
  expect(Math.abs(sharpness(real) - 1)).toBeLessThan(0.05)
  expect(sharpness(real.map((x) => x / 2))).toBeCloseTo(sharpness(real) / 4, 6)
  const beside = real.map((x, at) => (at % 12 < 11 ? (x + real[at + 1]) / 2 : x))
  expect(sharpness(beside)).toBeLessThan(0.6 * sharpness(real))
})

test('is raised by noise, of sd s by 20 s², the sum of the squares of the kernel', () => {
  const noise = normals(new Float32Array(real.length), { seed: 1, stream: 2, step: 3 })
  const variance = laplacianVariance(reference.draw(reference.size))
  const noisy = sharpness(real.map((x, at) => x + 0.1 * noise[at]))
  // Of the 100 inner pixels of a picture the mean is taken away, which costs a few hundredths.
  const raised = ((noisy - sharpness(real)) * variance) / (20 * 0.1 ** 2)
  expect(Math.abs(raised - 1)).toBeLessThan(0.05)
})
