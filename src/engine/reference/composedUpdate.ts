import type { Tensor2D, TF } from '../../objectives/objective.ts'
import { averages, type Rule, requireState, type Update } from '../backend/update.ts'

/**
 * An optimiser step as stock ops, for the backends without a kernel of ours. It differs from
 * tf.train.adam in that powers of β are float64: in float32, 1 − β₂ is off by 5e-5.
 */
export function composedUpdate(tf: TF, rule: Rule, shape: [number, number]): Update {
  const { kind, beta1, beta2, decay, epsilon } = rule
  const size = shape[0] * shape[1]
  let step = 0
  let state: Tensor2D[] = []
  const start = (): Tensor2D[] => {
    while (state.length < averages[kind]) state.push(tf.keep(tf.zeros(shape)))
    return state
  }
  const replace = (next: Tensor2D[]): void => {
    tf.dispose(state)
    state = next.map((tensor) => tf.keep(tensor))
  }
  /** `ρ s + (1 − ρ) x` */
  const average = (s: Tensor2D, x: Tensor2D, rho: number): Tensor2D =>
    tf.add(tf.mul(s, rho), tf.mul(x, 1 - rho))

  return {
    apply: (theta, gradient, rate) =>
      tf.tidy(() => {
        step++
        if (kind === 'sgd') {
          theta.assign(tf.sub(theta, tf.mul(gradient, rate)))
        } else if (kind === 'rmsprop') {
          const s = average(start()[0], tf.square(gradient), decay)
          theta.assign(tf.sub(theta, tf.div(tf.mul(gradient, rate), tf.sqrt(tf.add(s, epsilon)))))
          replace([s])
        } else {
          const m = average(start()[0], gradient, beta1)
          const v = average(state[1], tf.square(gradient), beta2)
          const scale = tf.add(tf.sqrt(tf.div(v, 1 - beta2 ** step)), epsilon)
          const change = tf.div(tf.mul(m, rate / (1 - beta1 ** step)), scale)
          theta.assign(tf.sub(theta, change))
          replace([m, v])
        }
      }),
    async save() {
      const saved = new Float32Array(1 + averages[kind] * size)
      saved[0] = kind === 'adam' ? step : 0
      const values = await Promise.all(state.map((tensor) => tensor.data()))
      values.forEach((numbers, i) => {
        saved.set(numbers, 1 + i * size)
      })
      return saved
    },
    restore(saved) {
      requireState(rule, size, saved)
      step = saved[0]
      const part = (i: number) => saved.slice(1 + i * size, 1 + (i + 1) * size)
      tf.tidy(() =>
        replace(Array.from({ length: averages[kind] }, (_, i) => tf.tensor2d(part(i), shape))),
      )
    },
    dispose: () => tf.dispose(state),
  }
}
