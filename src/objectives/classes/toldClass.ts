import type { Noise } from '../batch.ts'
import type { Learner, Tensor3D } from '../objective.ts'
import type { Classes } from './classes.ts'

/**
 * What a model offers that is told of which class a sample is to be: drawn as in the data, unless asked for.
 * @param mean that of the decoder at the codes of `make`, where it has noise of its own
 */
export function toldClass(
  classes: Classes,
  make: (noise: Noise, label: Tensor3D) => Tensor3D,
  mean?: (noise: Noise, label: Tensor3D) => Tensor3D,
): Pick<Learner, 'sample' | 'means' | 'facts'> {
  const drawn = (noise: Noise) => classes.draw(noise, 'class')
  return {
    sample: (noise, label = drawn(noise)) => make(noise, label),
    ...(mean && { means: (noise) => mean(noise, drawn(noise)) }),
    facts: {
      coded(noise) {
        const code = drawn(noise)
        return { x: make(noise, code), code }
      },
    },
  }
}
