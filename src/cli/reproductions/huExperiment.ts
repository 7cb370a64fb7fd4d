import type { Mixture } from '../../core/gaussian/mixture.ts'
import { writeRows } from '../../core/points/rowsText.ts'
import { sketch } from '../../core/points/sketch.ts'
import { writeSketch } from '../../core/points/sketchText.ts'
import {
  type Choice,
  choose,
  type Experiment,
  trainingParams,
} from '../../core/settings/experiment.ts'
import { defaults, type ParamValue } from '../../core/settings/params.ts'
import { draw } from '../../core/source/draw.ts'
import { stream } from '../../core/space/random.ts'
import { plane } from '../../core/space/space.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { densityOf, type Target } from '../../core/targets/target.ts'
import { objectiveById } from '../../objectives/registry.ts'

/** What is measured: an inception score, accuracy by class, or the lower bound on held-out data. */
export type HuKind = 'score' | 'accuracy' | 'bound'

interface Method {
  readonly kind: HuKind
  readonly id: string
  readonly values?: Readonly<Record<string, ParamValue>>
}

/** By the names of the paper's tables. */
export const huMethods: Readonly<Record<string, Method>> = {
  GAN: { kind: 'score', id: 'nonsaturating' },
  IWGAN: { kind: 'score', id: 'iwgan' },
  CGAN: { kind: 'accuracy', id: 'cgan', values: { weights: 'even' } },
  IWCGAN: { kind: 'accuracy', id: 'cgan', values: { weights: 'importance' } },
  VAE: { kind: 'bound', id: 'vae' },
  'AA-VAE': { kind: 'bound', id: 'aavae' },
}

const family = targetFamily('ring')!
/** Ten classes, as there are digits. */
const ringOf = (sd: number): Choice => choose(family, { modes: 10, radius: 1, sd })

/** Where a class is asked for, the modes overlap: 1 % of the points of p look like another class. */
const rings: Readonly<Record<HuKind, Choice>> = {
  score: ringOf(0.05),
  accuracy: ringOf(0.12),
  bound: ringOf(0.05),
}

/** p of what is measured, of which the classifier and the bound know the density. */
export const huTarget = (kind: HuKind): Target => family.build(rings[kind].values)

export const huMixture = (kind: HuKind): Mixture => densityOf(huTarget(kind))

/** How many points the methods of the bound are trained on; all: each step has new ones. */
export const huSizes = ['20', '100', 'all'] as const
export type HuSize = (typeof huSizes)[number]

/** The methods that see all of p have one row, the others one for each size. */
export const sizesOf = (method: string): readonly HuSize[] =>
  huMethods[method].kind === 'bound' ? huSizes : ['all']

/** So many points of p, and no others: each seed has its own. */
function points(count: number, seed: number): Choice {
  const key = { seed, stream: stream('reproduce hu/points'), step: 0 }
  const { values } = draw(huTarget('bound').source, plane, count, key)
  const drawn = { space: plane, coordinates: Float64Array.from(values) }
  const data = writeSketch({ count, kernels: sketch(drawn) }, 'plane')
  return choose(targetFamily('pointsplane')!, { data, rows: writeRows(drawn), draw: 'exact' })
}

/** With our default networks, rates and batches. */
export function huExperiment(method: string, size: HuSize, seed: number, runs: number): Experiment {
  const { kind, id, values = {} } = huMethods[method]
  const lane = choose(objectiveById(id)!, values)
  return {
    target: size === 'all' ? rings[kind] : points(Number(size), seed),
    training: { ...defaults(trainingParams), seed, runs, every: 10_000 },
    lanes: { a: lane, b: lane },
  }
}
