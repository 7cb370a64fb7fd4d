import type { Noise } from '../../objectives/batch.ts'
import type { Learner, TF } from '../../objectives/objective.ts'

/** A model of a single run. */
interface Model {
  readonly tf: TF
  readonly learner: Learner
  readonly latent: number
  noise(count: number): Noise
}

/**
 * The code that a sample is made of: the first normals of the dimension of codes that `sample` asks for;
 * 0 where it asks for none.
 * @param i the sample's place
 */
export async function codeOf(
  { tf, learner, latent, noise }: Model,
  i: number,
): Promise<Float32Array> {
  const given = noise(i + 1)
  const code = tf.tidy(() => {
    const asked: ReturnType<Noise['normal']>[] = []
    learner.sample({
      ...given,
      normal(name, dim) {
        const numbers = given.normal(name, dim)
        if (dim === latent) asked.push(numbers)
        return numbers
      },
    })
    return asked.length > 0 ? asked[0].slice([0, i, 0], [1, 1, latent]) : tf.zeros([1, 1, latent])
  })
  const all = (await code.data()) as Float32Array
  code.dispose()
  // A copy, because a backend may hand out its own memory.
  return all.slice()
}
