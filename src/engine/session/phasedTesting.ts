import { build } from '../../core/testing.ts'
import type { Learner, Losses, World } from '../../objectives/objective.ts'
import { rowTargets } from '../backend/rowsTesting.ts'
import type { Trained } from './contractTesting.ts'

/**
 * A generator that is pulled towards the data each step, and a second network that moves once in
 * `period` steps only, on a loss of its own. It draws every kind of noise.
 */
function learnPhased(world: World, period: number): Learner {
  const { tf } = world
  const generator = world.mlp('generator', 5, world.dim)
  const critic = world.mlp('critic', world.dim, 1)
  return {
    phase: (step) => (step % period === period - 1 ? 1 : 0),
    step(batch): Losses {
      const codes = tf.concat(
        [batch.normal('z', 1), batch.uniform('u', 1), batch.oneHot('k', 3)],
        2,
      )
      const fake = () => generator.apply(codes)
      const { x } = batch.data()
      const [distance] = world.play(
        [
          {
            who: [generator],
            rate: 0.01,
            loss: () => {
              const pull = fake().sub(x).square().mean([1, 2])
              return pull.add(critic.apply(fake()).tanh().mean([1, 2]))
            },
          },
        ],
        'alternating',
      )
      if (batch.phase === 0) return { distance }
      const [score] = world.play(
        [
          {
            who: [critic],
            rate: 0.02,
            loss: () => critic.apply(x).sub(critic.apply(fake())).softplus().mean([1, 2]),
          },
        ],
        'alternating',
      )
      return { distance, score }
    },
    sample: (noise) => generator.apply(noise.normal('z', 5)),
  }
}

const trained = (learn: Trained['learn']): Trained => ({ learn, values: {}, target: build('ring') })

/** One step in `period` differs. */
export const phased = (period: number): Trained => trained((world) => learnPhased(world, period))

/** The same without a word on its phases: it counts its steps instead. */
export const undeclared = (period: number): Trained =>
  trained((world) => {
    const { phase, step, ...rest } = learnPhased(world, period)
    let count = 0
    return { ...rest, step: (batch) => step({ ...batch, phase: phase!(count++) }) }
  })

/** A network that is pulled to labelled rows, given their labels. */
function learnLabelled(world: World): Learner {
  const { tf, space } = world
  const generator = world.mlp('generator', 4, space.dim)
  return {
    step(batch): Losses {
      const { x, label } = batch.data()
      const [distance] = world.play(
        [
          {
            who: [generator],
            rate: 0.01,
            loss: () => generator.apply(tf.relu(label!)).sub(x).square().mean([1, 2]),
          },
        ],
        'alternating',
      )
      return { distance }
    },
    sample: (noise) => generator.apply(noise.oneHot('k', 4)),
  }
}

/** On the weighted rows, which have all that rows can have. */
export const labelled: Trained = {
  learn: learnLabelled,
  values: {},
  target: rowTargets.find(([name]) => name === 'weighted rows')![1],
}
