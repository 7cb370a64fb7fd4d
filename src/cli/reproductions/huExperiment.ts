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

/** Ten classes, as there are digits. */
const family = targetFamily('ring')!
const ring: Choice = choose(family, { modes: 10, radius: 1, sd: 0.05 })

/** p, of which the classifier and the bound know the density. */
export const huTarget: Target = family.build(ring.values)

/** How many points the methods of the bound are trained on; all: each step has new ones. */
export const huSizes = ['20', '100', 'all'] as const
export type HuSize = (typeof huSizes)[number]

/** The methods that see all of p have one row, the others one for each size. */
export const sizesOf = (method: string): readonly HuSize[] =>
  huMethods[method].kind === 'bound' ? huSizes : ['all']

/** So many points of p, and no others: each seed has its own. */
function points(count: number, seed: number): Choice {
  const key = { seed, stream: stream('reproduce hu/points'), step: 0 }
  const { values } = draw(huTarget.source, plane, count, key)
  const drawn = { space: plane, coordinates: Float64Array.from(values) }
  const data = writeSketch({ count, kernels: sketch(drawn) }, 'plane')
  return choose(targetFamily('pointsplane')!, { data, rows: writeRows(drawn), draw: 'exact' })
}

/** With our default networks, rates and batches. */
export function huExperiment(method: string, size: HuSize, seed: number, runs: number): Experiment {
  const { id, values = {} } = huMethods[method]
  const lane = choose(objectiveById(id)!, values)
  return {
    target: size === 'all' ? ring : points(Number(size), seed),
    training: { ...defaults(trainingParams), seed, runs, every: 10_000 },
    lanes: { a: lane, b: lane },
  }
}

/** The mixture that p is. */
export const huMixture = densityOf(huTarget)
