import { cellsAcross, type ShownDomain, shownPoints } from '../../core/ada/record.ts'
import type { Target } from '../../core/targets/target.ts'
import type { Adaptation } from '../../objectives/adaptation/ada.ts'
import type { Tensor, Tensor3D, TF } from '../../objectives/objective.ts'
import { seededNoise } from '../backend/noise.ts'
import { inTarget } from '../points/inTarget.ts'
import { overSquare } from '../points/overSquare.ts'

/** The place of the largest of every `count` numbers in a row; of equals the first. */
export function largest(numbers: ArrayLike<number>, count: number): Uint8Array {
  return Uint8Array.from({ length: numbers.length / count }, (_, row) => {
    let best = row * count
    for (let k = best + 1; k < (row + 1) * count; k++) if (numbers[k] > numbers[best]) best = k
    return best - row * count
  })
}

const read = async (tensor: Tensor): Promise<Float32Array> => {
  const all = (await tensor.data()) as Float32Array
  tensor.dispose()
  return all.slice()
}

/**
 * Of each run the share of `n` fresh points of a domain whose class is told right.
 * @param step chooses the points: each evaluation has its own
 */
export async function accuracies(
  tf: TF,
  learner: Adaptation,
  domain: 'source' | 'target',
  seeds: readonly number[],
  n: number,
  step: number,
): Promise<number[]> {
  const [label, logits] = tf.tidy(() => {
    const drawn = learner.draw(seededNoise(tf, seeds, n, 'evaluate', step), domain)
    return [drawn.label, learner.classify(learner.features(drawn.x))]
  })
  const classes = label.shape[2]
  const truth = largest(await read(label), classes)
  const told = largest(await read(logits), classes)
  return seeds.map((_, r) => {
    let right = 0
    for (let i = r * n; i < (r + 1) * n; i++) right += Number(truth[i] === told[i])
    return right / n
  })
}

/** Points of a domain, the same at every step, and their features; of a single run. */
export async function shownDomain(
  tf: TF,
  learner: Adaptation,
  domain: 'source' | 'target',
  seed: number,
  { units }: Target,
): Promise<ShownDomain> {
  const [x, label, features] = tf.tidy(() => {
    const drawn = learner.draw(seededNoise(tf, [seed], shownPoints, 'shown', 0), domain)
    return [drawn.x, drawn.label, learner.features(drawn.x)]
  })
  const classes = label.shape[2]
  return {
    x: inTarget(await read(x), units),
    label: largest(await read(label), classes),
    features: await read(features),
  }
}

/** The class that is decided for at the centre of each cell of the square, bottom row first. */
export async function decisions(
  tf: TF,
  learner: Adaptation,
  target: Target,
  classes: number,
): Promise<Uint8Array> {
  const logits = (x: Tensor3D) => learner.classify(learner.features(x))
  return largest(await overSquare(tf, logits, target, cellsAcross), classes)
}
