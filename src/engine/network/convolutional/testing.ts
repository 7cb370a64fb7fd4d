import { type Maps, pyramid, sizeOf } from '../../../core/images/maps.ts'
import type { Activation } from '../../../core/settings/experiment.ts'
import type { Tensor, Tensor2D, Tensor3D } from '../../../objectives/objective.ts'
import type { Architecture } from '../architecture.ts'
import { noise, tf } from '../testing.ts'
import { convolutionalGenerator, convolutionalReader } from './convolutional.ts'

export interface Case {
  readonly maps: readonly Maps[]
  readonly runs: number
  readonly rows: number
  /** Numbers at the other end than the picture. */
  readonly others: number
  readonly activation: Activation
}

/** Of pictures with these sides. */
export const caseOf = (
  [height, width, channels]: readonly [number, number, 1 | 3],
  rest: Partial<Case> & { readonly depth?: number } = {},
): Case => {
  const { depth = 2, ...others } = rest
  const space = { kind: 'image', dim: height * width * channels, height, width, channels } as const
  return {
    ...{ maps: pyramid(space, depth, 5), runs: 1, rows: 3, others: 2, activation: 'tanh' },
    ...others,
  }
}

export const reader = ({ maps, others, activation }: Case): Architecture =>
  convolutionalReader(maps, others, activation)

export const generator = ({ maps, others, activation }: Case): Architecture =>
  convolutionalGenerator(others, maps, activation)

/** θ with biases that are not zero, so that a test sees them. */
export function randomNumbers(architecture: Architecture, runs: number, seed = 1): Tensor2D {
  const seeds = Array.from({ length: runs }, (_, run) => seed + run)
  const start = architecture.start('test', seeds)
  const width = start.length / runs
  // By place in the row, so that a row does not depend on its run.
  for (let i = 0; i < start.length; i++) {
    if (start[i] === 0) start[i] = 0.3 * Math.sin((i % width) + 1)
  }
  return tf.tensor2d(start, [runs, width])
}

/** x, c and θ for a reader, or for a generator. */
export const inputsOf = (which: typeof reader, of: Case) => (): Tensor[] => {
  const sizes = [sizeOf(of.maps[0]), of.others]
  const [inputs, outputs] = which === reader ? sizes : sizes.reverse()
  return [
    noise('x', [of.runs, of.rows, inputs]),
    noise('c', [of.runs, of.rows, outputs]),
    randomNumbers(which(of), of.runs),
  ]
}

/** y, dL/dx and dL/dθ of L = Σ y·c, one after the other. */
export const everything =
  (architecture: Architecture) =>
  (x: Tensor, c: Tensor, theta: Tensor): Tensor => {
    const value = (a: Tensor, b: Tensor) => architecture.apply(tf, a as Tensor3D, b as Tensor2D)
    const [dx, dtheta] = tf.grads((a, b) => value(a, b).mul(c).sum())([x, theta])
    return tf.concat([value(x, theta), dx, dtheta].map((each) => each.flatten()))
  }

/** ‖∇ₓ f‖² of a reader, and dL/dθ of its sum weighted by c. */
export const penalised =
  (architecture: Architecture) =>
  (x: Tensor, c: Tensor, theta: Tensor): Tensor => {
    const value = (b: Tensor) => architecture.gradientNorm2(tf, x as Tensor3D, b as Tensor2D)
    const slope = tf.grad((b) => value(b).mul(c.sum(2)).sum())(theta)
    return tf.concat([value(theta).flatten(), slope.flatten()])
  }
