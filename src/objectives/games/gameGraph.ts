import type { Arrow, Graph, HuColumn } from '../../core/graph/graph.ts'

interface Players {
  /** Whether the critic's best answer is log p/q. */
  readonly logRatio: boolean
  readonly hu?: HuColumn
}

/** A generator of which no loss of its samples alone is known. */
export const generatorArrow: Arrow = {
  trained: ['generator'],
  from: ['z'],
  to: 'x',
  role: 'generative',
}

/** A generator x = G(z), a network or one Gaussian. */
const generatorOf = ({ generator }: { readonly generator: string }): Arrow =>
  generator === 'gaussian'
    ? {
        trained: ['gaussian'],
        from: ['z'],
        to: 'x',
        role: 'generative',
        bySamples: true,
        counted: true,
        density: true,
      }
    : { ...generatorArrow, bySamples: true, counted: true }

/** One that is also to bring data back. */
export const pulledArrow: Arrow = { ...generatorArrow, terms: ['critic', 'distance', 'back'] }

/** A critic of x. */
export const criticOf = (logRatio: boolean): Arrow => ({
  trained: ['critic'],
  from: ['x'],
  to: 'y',
  role: 'adversarial',
  ...(logRatio && { logRatio }),
})

/** A generator against a critic of x: what `adversarial` trains. */
export const gameGraph =
  ({ logRatio, hu }: Players) =>
  (values: { readonly generator: string }): Graph => ({
    arrows: [generatorOf(values), criticOf(logRatio)],
    ...(hu && { hu }),
  })
