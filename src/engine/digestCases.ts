/** The experiments whose results are recorded in `digests.json`. */
import { readFileSync } from 'node:fs'
import type { Course } from '../core/settings/course.ts'
import { decode } from '../core/settings/decode.ts'
import {
  type Choice,
  choose,
  type Experiment,
  type LaneName,
  laneNames,
  type Training,
} from '../core/settings/experiment.ts'
import type { ParamValue } from '../core/settings/params.ts'
import { catalogue, defaultExperiment } from '../objectives/defaults.ts'
import { objectiveById, objectives } from '../objectives/registry.ts'

export interface DigestCase {
  /** The name of its record. It says what differs from the defaults, and must never change. */
  readonly key: string
  readonly experiment: Experiment
  /** What is changed on the way; left out: nothing. */
  readonly edits?: Course['edits']
  readonly lane: LaneName
  readonly steps: number
}

type Overrides = Readonly<Record<string, ParamValue>>

const STEPS = 300

/** Small, so that there can be many. */
const small: Training = { ...defaultExperiment.training, batch: 32, width: 32, every: 100 }

const links = readFileSync(new URL('../../e2e/golden-links.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('#v=') || line.startsWith('#from='))
  .map((link) => decode(link, catalogue))

/** Every target of the links once; a second one of a family has a number. */
const targets = new Map<string, Choice>()
for (const { experiment } of links) {
  const { target } = experiment
  const same = [...targets.values()].filter(({ id }) => id === target.id)
  if (same.some(({ values }) => JSON.stringify(values) === JSON.stringify(target.values))) continue
  targets.set(same.length === 0 ? target.id : `${target.id} ${same.length + 1}`, target)
}

/**
 * On every target there is a link for. Later objectives are recorded by the links that they are published
 * with.
 */
const first = objectives.filter(({ id }) =>
  ['fit', 'fgan', 'nonsaturating', 'minimax', 'vae', 'jointrkl'].includes(id),
)

/** As in a key. */
const written = (overrides: Overrides): string =>
  Object.entries(overrides)
    .map(([name, value]) => ` ${name}=${value}`)
    .join('')

/** One objective on a target of the links, with defaults but for what is given. */
function smallCase(
  on: string,
  id: string,
  values: Overrides = {},
  training: Partial<Training> = {},
) {
  const a = choose(objectiveById(id)!, values)
  const experiment: Experiment = {
    target: targets.get(on)!,
    training: { ...small, ...training },
    lanes: { a, b: a },
  }
  const key = `${on} / ${id}${written(values)}${written(training)}`
  return { key, experiment, lane: 'a', steps: STEPS } satisfies DigestCase
}

/** All combinations of settings. */
const every = (choices: Readonly<Record<string, readonly ParamValue[]>>): Overrides[] =>
  Object.entries(choices).reduce<Overrides[]>(
    (all, [name, values]) =>
      all.flatMap((settings) => values.map((value) => ({ ...settings, [name]: value }))),
    [{}],
  )

/** Settings that make an objective another one. */
const variants: Readonly<Record<string, readonly Overrides[]>> = {
  fgan: [
    ...every({ divergence: ['kl', 'rkl', 'js', 'alpha'], form: ['bound', 'head'] }),
    ...every({ generator: ['network', 'gaussian'], update: ['alternating', 'simultaneous'] }),
    ...every({ gradientPenalty: [1], update: ['alternating', 'simultaneous'] }),
    { criticSteps: 3 },
    { criticSteps: 3, update: 'simultaneous' },
    { instanceNoise: 0 },
  ],
  minimax: [{ generator: 'gaussian' }],
  nonsaturating: [{ gradientPenalty: 1 }],
  vae: [{ beta: 2 }, { noise: 'fixed' }],
  jointrkl: [{ estimator: 'likelihood' }, { estimator: 'adversarial' }],
  fit: [
    ...every({
      model: ['gaussian', 'mixture', 'flow'],
      estimator: ['quadrature', 'reparametrised', 'score', 'data'],
    }),
    ...every({ model: ['gaussian', 'mixture'], divergence: ['kl', 'js', 'tv', 'alpha'] }),
    { scatter: 1 },
  ],
}

const optimisers = ['rmsprop', 'sgd'] as const
const activations = ['leakyRelu', 'tanh', 'silu', 'softplus'] as const

export const digestCases: readonly DigestCase[] = [
  ...[...targets.keys()].flatMap((on) => first.map(({ id }) => smallCase(on, id))),
  ...['pair', 'ring'].flatMap((on) => [
    ...Object.entries(variants).flatMap(([id, all]) => all.map((one) => smallCase(on, id, one))),
    ...['fgan', 'vae'].flatMap((id) => [
      ...optimisers.map((optimiser) => smallCase(on, id, {}, { optimiser })),
      ...activations.map((activation) => smallCase(on, id, {}, { activation })),
      smallCase(on, id, {}, { depth: 0 }),
    ]),
  ]),
  ...first.map(({ id }) => smallCase('ring', id, {}, { runs: 3 })),
  // Exactly as they were published.
  ...links.flatMap(({ experiment, edits }, i) =>
    laneNames.map((lane) => ({
      key: `link ${i + 1} / lane ${lane}`,
      experiment,
      edits,
      lane,
      steps: STEPS,
    })),
  ),
]
