/** When a run counts as diverged. */
import type { Units } from '../../core/targets/target.ts'
import type { Trainable } from '../../objectives/network.ts'
import type { TF } from '../../objectives/objective.ts'
import { backendOf } from '../backend/backend.ts'

/** Root-mean-square coordinate of samples, in standard units; data has 1. */
const SAMPLES = 30
/** A fit may be started far out on purpose; then it may be so many times farther. */
const FARTHER = 3
/**
 * Root-mean-square weight of a network. Weights start below 1 and a useful network keeps them
 * there; a runaway critic may be so saturated that only its weights still show it.
 */
const WEIGHTS = 12

/** Root-mean-square coordinate, in standard units. */
export function spreadOf(points: Float32Array, { center, unit }: Units): number {
  let sum = 0
  for (let i = 0; i < points.length; i++)
    sum += ((points[i] - center[i % center.length]) / unit) ** 2
  return Math.sqrt(sum / points.length)
}

/** Whether samples lie where a model's may lie. Anything that is not finite does not. */
export const plausibleSpread = (spread: number, atStart: number): boolean =>
  spread < Math.max(SAMPLES, FARTHER * atStart)

export const plausibleLosses = (losses: Readonly<Record<string, number>>): boolean =>
  Object.values(losses).every(Number.isFinite)

/** For each run, whether the weights of all its networks have a usual size. */
export async function plausibleWeights(
  tf: TF,
  networks: readonly Trainable[],
  runs: number,
): Promise<boolean[]> {
  const plausible = Array<boolean>(runs).fill(true)
  for (const { theta } of networks) {
    const squares = backendOf(tf).remote ? await squaresThere(tf, theta) : await squaresHere(theta)
    for (let r = 0; r < runs; r++) plausible[r] &&= Math.sqrt(squares[r]) < WEIGHTS
  }
  return plausible
}

/** Mean squares of the rows, computed where they are, because to read them all would cost more. */
async function squaresThere(tf: TF, theta: Trainable['theta']): Promise<ArrayLike<number>> {
  const squares = tf.tidy(() => theta.square().mean(1))
  const values = await squares.data()
  squares.dispose()
  return values
}

/** The same by a loop, because tfjs takes ten times as long for it on the CPU. */
async function squaresHere(theta: Trainable['theta']): Promise<number[]> {
  const [runs, size] = theta.shape
  const all = await theta.data()
  return Array.from({ length: runs }, (_, r) => {
    let sum = 0
    for (let i = r * size; i < (r + 1) * size; i++) sum += all[i] * all[i]
    return sum / size
  })
}
