import { adaScene } from '../core/ada/adaScene.ts'
import { diracScene } from '../core/dirac/diracScene.ts'
import { alphaDivergence } from '../core/divergences/alpha.ts'
import { divergences } from '../core/divergences/table.ts'
import { gaussianFields } from '../core/gaussian/gaussianText.ts'
import { lineFields, planeFields } from '../core/gaussian/mode.ts'
import { layers } from '../core/layers/registry.ts'
import { metrics } from '../core/metrics/registry.ts'
import { trainingParams } from '../core/settings/experiment.ts'
import type { Params } from '../core/settings/params.ts'
import { targets } from '../core/targets/registry.ts'
import { objectives } from '../objectives/registry.ts'

interface Entry {
  readonly id: string
}

const keyed = (kind: string, entries: readonly Entry[]): [string, object][] =>
  entries.map((entry) => [`${kind}.${entry.id}`, entry])

const params = (place: string, declared: Params): [string, object][] =>
  Object.entries(declared).map(([name, param]) => [`${place}.${name}`, param])

/**
 * Every declaration with words of its own, by key: `metric.slicedW2`, `divergence.kl`,
 * `target.ring`, `target.ring.modes`, `objective.fgan`, `training.seed`, `show.field`, `mode.angle`
 * (on the line `line.sd`), `start.x`, `dirac.h`.
 */
export const declarations = (): readonly (readonly [string, object])[] => [
  ...keyed('metric', metrics),
  ...keyed('divergence', [...Object.values(divergences), alphaDivergence(1)]),
  ...keyed('target', targets),
  ...targets.flatMap((target) => params(`target.${target.id}`, target.params)),
  ...keyed('objective', objectives),
  ...objectives.flatMap((objective) => params(`objective.${objective.id}`, objective.params)),
  ...params('training', trainingParams),
  ...keyed('show', layers),
  ...params('mode', planeFields),
  ...params('line', lineFields),
  ...params('start', gaussianFields),
  ...params('dirac', { ...diracScene.shared, ...diracScene.lane }),
  ...params('ada', { ...adaScene.shared, ...adaScene.lane }),
]
