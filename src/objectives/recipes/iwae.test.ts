import { beforeAll, expect, test } from 'vitest'
import { round } from '../../core/gaussian/mixture.ts'
import { choose, trainingParams } from '../../core/settings/experiment.ts'
import { defaults } from '../../core/settings/params.ts'
import { target } from '../../core/targets/target.ts'
import { activate, tf } from '../../engine/activate.ts'
import { plainBatch } from '../../engine/backend/plainDraw.ts'
import { createWorld } from '../../engine/session/world.ts'
import iwae from './iwae.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const STEPS = 60

/** Mean and standard error of the encoder's gradient with k = 4, at networks that do not move. */
async function encoderGradient(gradient: 'plain' | 'dreg') {
  const training = { ...defaults(trainingParams), depth: 0, latent: 2, optimiser: 'sgd' as const }
  const { values } = choose(iwae, { k: 4, gradient, rate: 1, noiseSd: 0.7 })
  const standard = target([round(1, 3, -1, 0.4)])
  const world = createWorld(tf, [1], standard, training, values)
  const learner = iwae.learn({ ...world, values: values as never })
  const start = world.trainables.map(({ theta }) => theta.clone())
  const encoder = world.trainables.findIndex(({ name }) => name === 'encoder')
  const seen: Float32Array[] = []
  for (let step = 0; step < STEPS; step++) {
    tf.tidy(() => {
      learner.step(plainBatch(tf, [1], 1024, step, standard))
    })
    const moved = tf.tidy(() => start[encoder].sub(world.trainables[encoder].theta))
    seen.push(Float32Array.from(await moved.data()))
    moved.dispose()
    for (const [i, { theta }] of world.trainables.entries()) theta.assign(start[i].clone())
  }
  tf.dispose(start)
  world.dispose()
  return Array.from(seen[0], (_, i) => {
    const all = seen.map((one) => one[i])
    const mean = all.reduce((sum, x) => sum + x, 0) / STEPS
    const variance = all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (STEPS - 1)
    return { mean, error: Math.sqrt(variance / STEPS) }
  })
}

test('the doubly reparametrised gradient is the plain one in expectation, with less noise', async () => {
  const plain = await encoderGradient('plain')
  const doubly = await encoderGradient('dreg')
  const size = Math.hypot(...plain.map(({ mean }) => mean))
  const noise = (of: typeof plain) => Math.hypot(...of.map(({ error }) => error))
  // Else agreement would say nothing.
  expect(size).toBeGreaterThan(10 * noise(plain))
  for (const [i, { mean, error }] of plain.entries()) {
    // Of twelve numbers, all within four standard errors.
    const both = Math.hypot(error, doubly[i].error)
    expect(Math.abs(mean - doubly[i].mean)).toBeLessThan(4 * both)
  }
  expect(noise(doubly)).toBeLessThan(noise(plain))
})
