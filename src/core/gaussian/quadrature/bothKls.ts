import type { Integrands } from './cell.ts'

/**
 * What KL(p‖c) and KL(c‖p) integrate, for each c of a cover: p log p/c − p + c, and the same the other
 * way. Never negative, so that cells see what they lack of either.
 */
export const bothKls =
  (cover: number): Integrands =>
  (logs, _x, _y, out) => {
    const p = Math.exp(logs[0])
    for (let k = 0; k < cover; k++) {
      const c = Math.exp(logs[k + 1])
      const v = logs[0] - logs[k + 1]
      // A density of 0 weighs nothing, however large v is.
      out[2 * k] = (p === 0 ? 0 : p * v) - p + c
      out[2 * k + 1] = (c === 0 ? 0 : -c * v) - c + p
    }
  }
