/**
 * Failures that everyone meets, each as two lanes: A fails, and B is A with the one change that cures it.
 * Ten seeds of each are measured by `npm run gallery -- --write`, and no sentence is said before.
 */
import { decode } from '../../core/settings/decode.ts'
import type { Decoded } from '../../core/settings/link.ts'
import { catalogue } from '../defaults.ts'

/**
 * What is looked at in a run where it pauses. Modes: those captured. Moved: the share of samples
 * that go to another mode between two looks, a hundredth of the steps apart, in the second half of them.
 * On a mode: the share of samples within 3 sd of one. Active
 * codes: dimensions of the code that tell anything of x. Divergence: the exact D_f(p‖q).
 */
export type MeasureId = 'modes' | 'moved' | 'onMode' | 'activeCodes' | 'divergence'

interface Declared {
  readonly measure: MeasureId
  /** Whether a run with this number has failed. */
  fails(value: number): boolean
  /** In the short form, with one of the seeds; it is trained to the step where they were measured. */
  readonly link: string
}

/** KL(p‖q) of the best Gaussian on the drawn mixture is 0.283 (core/golden/gaussian-fits-1d.json). */
const best = 0.283

const declared = {
  collapse: {
    measure: 'modes',
    fails: (modes) => modes <= 6,
    link: '#from=1&a=pacgan&a.pack=1&b=pacgan&b.pack=2&stop=6000',
  },
  oscillation: {
    measure: 'moved',
    fails: (share) => share > 0.04,
    // The seed is one in the middle of the ten.
    link: '#from=1&seed=8&width=32&a=nonsaturating&a.generatorRate=0.02&a.criticRate=0.02&b=nonsaturating&b.generatorRate=0.02&b.criticRate=0.02&b.averaging=0.99&stop=3000',
  },
  posteriorCollapse: {
    measure: 'activeCodes',
    fails: (active) => active === 0,
    link: '#from=1&width=32&a=vae&a.beta=4&b=vae&stop=4000&show.posterior=1',
  },
  blur: {
    measure: 'onMode',
    fails: (share) => share < 0.4,
    link: '#from=1&a=vae&a.noise=fixed&b=vae&stop=5000',
  },
  strongCritic: {
    measure: 'onMode',
    fails: (share) => share < 0.4,
    link: '#from=1&width=32&a=minimax&a.instanceNoise=0&a.criticRate=0.01&b=nonsaturating&b.instanceNoise=0&b.criticRate=0.01&stop=4000',
  },
  weakEstimator: {
    measure: 'divergence',
    fails: (divergence) => divergence > 1.2 * best,
    link: '#from=1&target=drawnline&width=32&a=fgan&a.divergence=kl&a.generator=gaussian&a.criticRate=0.00001&b=fgan&b.divergence=kl&b.generator=gaussian&b.criticRate=0.001&stop=1500',
  },
} as const satisfies Readonly<Record<string, Declared>>

export type FailureId = keyof typeof declared

export interface Failure extends Declared {
  readonly id: FailureId
}

export const failures = (Object.keys(declared) as FailureId[]).map(
  (id): Failure => ({ id, ...declared[id] }),
)

/** The course that a link of the gallery is of. */
export const courseOf = ({ link }: Pick<Failure, 'link'>): Decoded => decode(link, catalogue)
