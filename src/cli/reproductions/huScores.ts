/** What a classifier that knows p says of samples: of x the class is k with probability w_k N_k(x)/p(x). */
import { logComponent, type Mixture } from '../../core/gaussian/mixture.ts'

/** log p(k|x) of every class. */
function logPosterior(p: Mixture, x: number, y: number): number[] {
  const logs = p.map((one) => Math.log(one.weight) + logComponent(one, x, y))
  const top = Math.max(...logs)
  const total = top + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - top), 0))
  return logs.map((log) => log - total)
}

const each = (samples: Float32Array, p: Mixture): number[][] =>
  Array.from({ length: samples.length / 2 }, (_, i) =>
    logPosterior(p, samples[2 * i], samples[2 * i + 1]),
  )

/**
 * exp E_q KL(p(k|x) ‖ E_q p(k|x)), from 1 to the number of classes (Salimans et al. 2016, arXiv 1606.03498,
 * §4), of samples on the plane.
 */
export function inceptionScore(samples: Float32Array, p: Mixture): number {
  const posteriors = each(samples, p)
  const n = posteriors.length
  const mean = p.map((_, k) => posteriors.reduce((sum, logs) => sum + Math.exp(logs[k]), 0) / n)
  const kl = (logs: readonly number[]) =>
    logs.reduce((sum, log, k) => {
      const share = Math.exp(log)
      return share > 0 ? sum + share * (log - Math.log(mean[k])) : sum
    }, 0)
  return Math.exp(posteriors.reduce((sum, logs) => sum + kl(logs), 0) / n)
}

/** The share of samples whose likeliest class is the one that was asked for. */
export function accuracy(samples: Float32Array, asked: readonly number[], p: Mixture): number {
  const right = each(samples, p).filter((logs, i) => logs.indexOf(Math.max(...logs)) === asked[i])
  return right.length / asked.length
}
