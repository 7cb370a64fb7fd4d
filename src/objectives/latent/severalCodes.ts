import type { Noise } from '../batch.ts'
import type { LearnerFacts } from '../facts.ts'
import type { Tensor1D, Tensor2D, Tensor3D } from '../objective.ts'
import { mean } from '../tensors.ts'

/** Every point k times in a row, `[runs, n, dim] → [runs, n·k, dim]`. */
export function repeated(x: Tensor3D, k: number): Tensor3D {
  const [runs, n, dim] = x.shape
  return k === 1 ? x : x.tile([1, 1, k]).reshape([runs, n * k, dim])
}

/** Noise of k times as many points: of each of them k in a row. */
export function noiseOf(noise: Noise, k: number): Noise {
  if (k === 1) return noise
  const rows = (x: Tensor3D): Tensor3D => x.reshape([x.shape[0], noise.size * k, x.shape[2] / k])
  return {
    size: noise.size * k,
    normal: (name, dim) => rows(noise.normal(name, k * dim)),
    uniform: (name, dim) => rows(noise.uniform(name, k * dim)),
    oneHot: (name, classes) =>
      rows(
        noise.oneHot(`${name} 0`, classes).concat(
          Array.from({ length: k - 1 }, (_, i) => noise.oneHot(`${name} ${i + 1}`, classes)),
          2,
        ),
      ),
  }
}

/** Noise of n times as many points: for each of n the same. */
export function sharedNoise(noise: Noise, n: number): Noise {
  const again = (x: Tensor3D): Tensor3D => x.tile([1, n, 1])
  return {
    size: n * noise.size,
    normal: (name, dim) => again(noise.normal(name, dim)),
    uniform: (name, dim) => again(noise.uniform(name, dim)),
    oneHot: (name, classes) => again(noise.oneHot(name, classes)),
  }
}

/** What belongs to n·k points, k in a row for each of n: `[runs, n·k] → [runs, n, k]`. */
export const grouped = (each: Tensor2D, k: number): Tensor3D =>
  each.reshape([each.shape[0], each.shape[1] / k, k])

/** The mean over points of log (1/k) Σᵢ wᵢ, of log wᵢ `[runs, n, k]`: `[runs]`. */
export const importanceBound = (logWeights: Tensor3D): Tensor1D =>
  mean(logWeights.logSumExp(2)).sub(Math.log(logWeights.shape[2]))

/**
 * log (1/k) Σᵢ wᵢ of k codes for each point, `[runs, n]`: on average at most log q(x), to which it rises
 * with k (Burda et al. 2016).
 * @param noise of n·k points
 */
export const logMarginal = (
  logWeights: NonNullable<LearnerFacts['logWeights']>,
  x: Tensor3D,
  k: number,
  noise: Noise,
): Tensor2D => logWeights(x, k, noise).logSumExp(2).sub(Math.log(k))
