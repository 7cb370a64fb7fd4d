import { digitsTarget } from '../../core/images/digitsTarget.ts'
import { choose, type Training, trainingParams } from '../../core/settings/experiment.ts'
import { defaults, type Param, type ParamValue } from '../../core/settings/params.ts'
import type { Target } from '../../core/targets/target.ts'
import { build } from '../../core/testing.ts'
import { fixtures } from '../../objectives/fixtures/fixtures.ts'
import type { Learner, Objective, TF, World } from '../../objectives/objective.ts'
import { objectives } from '../../objectives/registry.ts'
import { backendOf } from '../backend/backend.ts'
import { createWorld } from './world.ts'

/** Something to be trained, in a test. */
export interface Trained {
  readonly learn: (world: World) => Learner
  readonly values: Record<string, ParamValue>
  readonly target: Target
  /** Shared settings other than those of all tests. */
  readonly training?: Partial<Training>
}

const training = { ...defaults(trainingParams), batch: 24, width: 12, depth: 2 }
const seeds = [7, 8]

type Settings = Objective['presets'][number]['values']

/**
 * Every objective of such points, those of tests among them, as it is by default, and with some settings of
 * its own.
 */
const every = (
  settingsOf: (objective: Objective) => readonly Settings[],
  kind: 'plane' | 'image' = 'plane',
) =>
  [...objectives, ...fixtures].flatMap((objective): [string, Trained][] => {
    if (!objective.spaces.includes(kind)) return []
    const target = kind === 'image' ? pictures : plottedFor(objective)
    const all = [{}, ...settingsOf(objective)]
    const cases = all.map(
      (values) => [JSON.stringify(values), caseOf(objective, values, target)] as const,
    )
    // Some say what is the default.
    const different = new Map(cases.map((one) => [JSON.stringify(one[1].values), one]))
    return [...different.values()].map(([text, trained]) => [`${objective.id} ${text}`, trained])
  })

/** On the line a fit has a hundredth of the nodes. */
const plottedFor = ({ family }: Objective) => build(family === 'fit' ? 'pair' : 'ring')

/** Small pictures with labels. */
const pictures = digitsTarget({ size: 4, jitter: 1, rare: null, share: 0.1 })

/** With each of its presets. */
export const presets = every((objective) => objective.presets.map(({ values }) => values))

/** With each of its presets turned to each direction of KL that it has. */
export const corners = every((objective) =>
  objective.presets.flatMap(({ values, corners: turned = {} }) => [
    values,
    ...Object.values(turned).map((corner) => ({ ...values, ...corner })),
  ]),
)

/** A setting that several objectives share is tried with the first that has it. */
const tried = new Set<unknown>()

/** Those of its settings that are a choice, where there is one, each value of each. */
const optionsOf = ({ params }: Objective, kind: 'plane' | 'image') =>
  Object.entries(params).flatMap(([name, param]) => {
    const here = kind === 'image' || !onlyOnImages(param)
    if (param.kind !== 'choice' || tried.has(param) || !here) return []
    tried.add(param)
    return param.options.map(({ value }) => ({ [name]: value }))
  })

const onlyOnImages = ({ shownWhen }: Param): boolean =>
  shownWhen?.({}, 'image') === true && !shownWhen({}, 'plane')

/** With each value of each of its settings that are a choice. */
export const choices = every((objective) => optionsOf(objective, 'plane'))

/** On images, also with each value of what can only be chosen there. */
export const images = every((objective) => optionsOf(objective, 'image'), 'image')

function caseOf(objective: Objective, values: Settings, target: Target): Trained {
  const { values: chosen } = choose(objective, values as Record<string, ParamValue>)
  return { learn: (world) => objective.learn(world), values: fewer(chosen), target }
}

/** A critic's third step differs from its second as that from the first. */
function fewer(values: Trained['values']): Trained['values'] {
  return 'criticSteps' in values
    ? { ...values, criticSteps: Math.min(2, Number(values.criticSteps)) }
    : values
}

/**
 * θ of everything and the mean losses after so many steps on the backend that is set, how many of
 * the steps were replayed, and of how many phases they were.
 * @param eager whether each step is made as the first one
 */
export async function trainedFor(
  tf: TF,
  { learn, values, target, training: own }: Trained,
  steps: number,
  eager: boolean,
) {
  const shared = { ...training, ...own }
  const world = createWorld(tf, seeds, target, shared, values)
  const learner = learn(world)
  const trainer = backendOf(tf).trainer(learner, seeds, shared.batch, target)
  for (let step = 0; step < steps; ) {
    if (eager) trainer.tuned()
    step += await trainer.advance(step, eager ? 1 : steps - step)
  }
  const losses = await trainer.losses()
  const parameters: Float32Array[] = []
  for (const { theta } of world.trainables) parameters.push(Float32Array.from(await theta.data()))
  const { replayed } = trainer
  trainer.dispose()
  world.dispose()
  const phases = new Set(Array.from({ length: steps }, (_, k) => learner.phase?.(k) ?? 0)).size
  return { seen: { parameters, losses }, replayed, phases }
}
