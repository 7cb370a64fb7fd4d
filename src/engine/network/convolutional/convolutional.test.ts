import { beforeEach, describe, expect, test } from 'vitest'
import { sizeOf } from '../../../core/images/maps.ts'
import { everyWay } from '../../wasm/replay/replayTesting.ts'
import { wasmOf } from '../../wasm/tensors/wasmBackend.ts'
import type { Architecture } from '../architecture.ts'
import { activations, distance, tf, use } from '../testing.ts'
import { directMake, directRead } from './directTesting.ts'
import {
  type Case,
  caseOf,
  everything,
  generator,
  inputsOf,
  penalised,
  randomNumbers,
  reader,
} from './testing.ts'

beforeEach(() => use('wasm'))

const shapes = [
  [12, 12, 1],
  [7, 5, 3],
  [1, 2, 1],
] as const
const networks = { reader, generator }
const cases = Object.entries(networks).flatMap(([name, which]) =>
  shapes.map((sides) => [`${name} of ${sides.join(' × ')}`, which, caseOf(sides)] as const),
)

/** By its definition, for one point. */
const direct =
  (which: typeof reader, { maps, others }: Case) =>
  (x: Float64Array, theta: Float64Array): Float64Array =>
    which === reader ? directRead(x, theta, maps, others) : directMake(x, theta, maps)

async function numbersOf(which: typeof reader, of: Case) {
  const tensors = tf.tidy(inputsOf(which, of))
  const read = await Promise.all(tensors.map((each) => each.data<'float32'>()))
  tf.dispose(tensors)
  return read.map((values) => Float64Array.from(values))
}

async function computed(architecture: Architecture, which: typeof reader, of: Case) {
  const result = tf.tidy(() => {
    const [x, c, theta] = inputsOf(which, of)()
    return everything(architecture)(x, c, theta)
  })
  const values = Float32Array.from(await result.data())
  result.dispose()
  return values
}

describe.each(cases)('a %s', (_, which, of) => {
  test('is what its definition says, and so are its gradients', async () => {
    const [x, c, theta] = await numbersOf(which, of)
    const f = direct(which, of)
    const inputs = x.length / of.rows
    const outputs = c.length / of.rows
    const rows = Array.from({ length: of.rows }, (_, i) => i)
    const value = (at: Float64Array, numbers: Float64Array) =>
      rows.map((i) => f(at.subarray(i * inputs, (i + 1) * inputs), numbers))
    const loss = (at: Float64Array, numbers: Float64Array) =>
      value(at, numbers).reduce(
        (sum, y, i) => sum + y.reduce((part, one, j) => part + one * c[i * outputs + j], 0),
        0,
      )
    const result = await computed(which(of), which, of)
    const y = value(x, theta).flatMap((row) => [...row])
    expect(distance(result.subarray(0, y.length), y)).toBeLessThan(1e-5)
    // Central differences in float64 are good to 1e-8 of the third derivative.
    const h = 1e-4
    const moved = (values: Float64Array, i: number, by: number) =>
      values.map((each, k) => (k === i ? each + by : each))
    const checked = (size: number) =>
      Array.from({ length: Math.min(size, 25) }, (_, i) => Math.floor((i * size) / 25) % size)
    const slope = [x, theta].flatMap((values, which) =>
      checked(values.length).map((i) => {
        const at = (by: number) =>
          which === 0 ? loss(moved(x, i, by), theta) : loss(x, moved(theta, i, by))
        return (at(h) - at(-h)) / (2 * h)
      }),
    )
    const gradients = [
      result.subarray(y.length, y.length + x.length),
      result.subarray(y.length + x.length),
    ].flatMap((values) => checked(values.length).map((i) => values[i]))
    expect(distance(gradients, slope)).toBeLessThan(1e-4)
  })
})

describe.each(Object.entries(networks))('a %s', (_, which) => {
  test.each(activations)(
    'with %s is replayed with the bits of a step, which are the reference’s',
    async (activation) => {
      const of = caseOf([6, 5, 3], { activation, runs: 2 })
      const { eager, replayed, reference } = await everyWay(
        inputsOf(which, of),
        everything(which(of)),
      )
      expect(replayed).toEqual(eager)
      expect(distance(eager, reference)).toBeLessThan(1e-4)
    },
  )

  test('computes run r of an ensemble as the single run with its seed, bit for bit', async () => {
    const of = caseOf([6, 6, 1], { runs: 3, activation: 'leakyRelu' })
    const architecture = which(of)
    const [x, , theta] = inputsOf(which, of)()
    const all = architecture.apply(tf, x as never, theta as never)
    for (let run = 0; run < 3; run++) {
      const numbers = randomNumbers(architecture, 1, 1 + run)
      expect(await numbers.data()).toEqual(await tf.slice(theta, run, 1).data())
      const single = architecture.apply(tf, tf.slice(x, run, 1) as never, numbers)
      expect(await single.data()).toEqual(await tf.slice(all, run, 1).data())
    }
  })

  test('leaves neither tensors nor blocks of the heap', async () => {
    const of = caseOf([6, 6, 3])
    const before = [tf.memory().numTensors, wasmOf(tf).heap.blocks()]
    for (let i = 0; i < 2; i++) await computed(which(of), which, of)
    expect([tf.memory().numTensors, wasmOf(tf).heap.blocks()]).toEqual(before)
  })
})

test.each(activations)('a penalised slope with %s, replayed', async (activation) => {
  const of = caseOf([6, 6, 1], { activation, others: 1 })
  const { eager, replayed, reference } = await everyWay(inputsOf(reader, of), penalised(reader(of)))
  expect(replayed).toEqual(eager)
  expect(distance(eager, reference)).toBeLessThan(1e-4)
})

test('a gradient through a gradient step is that of finite differences', async () => {
  await use('reference')
  const of = caseOf([4, 4, 1], { depth: 1, others: 1 })
  const network = reader(of)
  const [x, c, theta] = inputsOf(reader, of)()
  const ahead = (numbers: typeof theta) => {
    const slope = tf.grad((b) =>
      network
        .apply(tf, x as never, b as never, true)
        .mul(c)
        .sum(),
    )
    const next = numbers.sub(slope(numbers).mul(0.1))
    return network
      .apply(tf, x as never, next as never, true)
      .square()
      .sum()
  }
  const gradient = await tf.grad(ahead)(theta).data()
  const h = 3e-3
  for (const i of [0, 17, 40, 79, 82, 101]) {
    const step = tf.tensor2d(new Float32Array(theta.size).fill(h, i, i + 1), [1, theta.size])
    const slope = ahead(theta.add(step))
      .sub(ahead(theta.sub(step)))
      .div(2 * h)
    expect((await slope.data())[0]).toBeCloseTo(gradient[i], 2)
  }
})

test('weights start with the variance that keeps activations, biases with zero', () => {
  const { maps } = caseOf([28, 28, 1])
  const wide = maps.map((one, i) => (i === 0 ? one : { ...one, channels: 32 * i }))
  const of = { ...caseOf([28, 28, 1]), maps: wide, activation: 'relu' as const }
  const start = reader(of).start('test', [3])
  // The second layer: 16 · 32 inputs an output; the standard error of the variance is 0.8 %.
  const from = 16 * 32 + 32
  const weights = start.subarray(from, from + 16 * 32 * 64)
  const variance = weights.reduce((sum, w) => sum + w * w, 0) / weights.length
  expect(variance * 16 * 32).toBeGreaterThan(2 * 0.96)
  expect(variance * 16 * 32).toBeLessThan(2 * 1.04)
  expect(start.subarray(from - 32, from).every((bias) => bias === 0)).toBe(true)
  expect(sizeOf(wide[2])).toBe(7 * 7 * 64)
})
