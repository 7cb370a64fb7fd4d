/**
 * A sweep: the same experiment with one setting at several values, each trained from several seeds.
 */

import type { Catalogue, Entry } from './catalogue.ts'
import {
  type Choice,
  type Experiment,
  type LaneName,
  laneNames,
  trainingParams,
} from './experiment.ts'
import {
  format,
  type Param,
  type Params,
  type ParamValue,
  parse,
  restrict,
  type TextParam,
} from './params.ts'
import type { SweepProblem } from './problem.ts'

export const maxValues = 8

/** A setting that can be swept. */
export interface Sweepable {
  /** As in the link: `target.modes`, `width`, `a.instanceNoise`. */
  readonly key: string
  readonly place: 'target' | 'training' | LaneName
  readonly name: string
  readonly param: Exclude<Param, TextParam>
  /** What the experiment has now. */
  readonly value: ParamValue
}

/** They say how an experiment is repeated and measured, not what it is. */
const repetition: ReadonlySet<string> = new Set(['seed', 'runs', 'every', 'capture'])

/** Every declared setting of the experiment that matters now, in the order of the link. */
export function sweepables(experiment: Experiment, catalogue: Catalogue): Sweepable[] {
  const { kind = 'plane' } = catalogue.targets.find(({ id }) => id === experiment.target.id) ?? {}
  const of = (
    place: Sweepable['place'],
    params: Params,
    values: Readonly<Record<string, ParamValue>>,
  ): Sweepable[] =>
    Object.entries(params)
      .filter(
        ([name, param]) =>
          !repetition.has(name) && (param.shownWhen?.({ ...values }, kind) ?? true),
      )
      .flatMap(([name, param]) => {
        // A drawing has no list of values.
        if (param.kind === 'text') return []
        const key = place === 'training' ? name : `${place}.${name}`
        return { key, place, name, param, value: values[name] }
      })
  const ofChoice = (place: 'target' | LaneName, entries: readonly Entry[], choice: Choice) =>
    of(place, entries.find(({ id }) => id === choice.id)?.params ?? {}, choice.values)
  return [
    ...ofChoice('target', catalogue.targets, experiment.target),
    ...of('training', trainingParams, experiment.training),
    ...laneNames.flatMap((lane) => ofChoice(lane, catalogue.objectives, experiment.lanes[lane])),
  ]
}

/** The lanes that a setting has a say in; the others would be the same at every value. */
export const sweptLanes = ({ place }: Sweepable): readonly LaneName[] =>
  place === 'a' || place === 'b' ? [place] : laneNames

export interface SweepValues {
  readonly values: readonly ParamValue[]
  /** null if nothing is wrong. */
  readonly problem: SweepProblem | null
}

/** Reads '0, 0.05, 0.1'. A value twice is one value. */
export function readValues(param: Param, text: string): SweepValues {
  const parts = text.split(',').flatMap((part) => part.trim() || [])
  const parsed = parts.map((part) => ({ part, ...parse(param, part) }))
  for (const { part, problem } of parsed) {
    if (problem) return { values: [], problem: { code: 'value', text: part, problem } }
  }
  const values = [...new Set(parsed.map(({ value }) => value))]
  if (values.length < 2) return { values, problem: { code: 'few' } }
  if (values.length > maxValues) return { values: [], problem: { code: 'many', most: maxValues } }
  return { values, problem: null }
}

/** Values worth trying: every choice, or a few numbers around the one that is set. */
export function suggestValues({ param, value }: Pick<Sweepable, 'param' | 'value'>): string {
  if (param.kind === 'toggle') return '0, 1'
  if (param.kind === 'choice') {
    return param.options
      .slice(0, maxValues)
      .map((option) => option.value)
      .join(', ')
  }
  const now = Number(value)
  const around =
    param.scale === 'log'
      ? [0.1, 0.3, 1, 3, 10].map((factor) => now * factor)
      : [0, 0.5, 1, 1.5, 2].map((factor) => (now === 0 ? (param.max * factor) / 8 : now * factor))
  const values = around.map((number) => {
    const { value: near } = restrict(param, Number(number.toPrecision(2)))
    return format(param, near)
  })
  return [...new Set(values)].join(', ')
}

/** At least so many evaluations, so that a run that diverges is not trained to the end. */
const EVALUATIONS = 4

/**
 * One experiment for each value, with `runs` seeds from the experiment's own on. Metrics are taken a
 * few times only, the last time at `steps`.
 */
export function sweepExperiments(
  experiment: Experiment,
  { place, name }: Pick<Sweepable, 'place' | 'name'>,
  values: readonly ParamValue[],
  runs: number,
  steps: number,
): Experiment[] {
  const training = { ...experiment.training, runs, every: interval(steps) }
  const base = { ...experiment, training }
  const set = (choice: Choice, value: ParamValue): Choice => ({
    ...choice,
    values: { ...choice.values, [name]: value },
  })
  return values.map((value) => {
    switch (place) {
      case 'target':
        return { ...base, target: set(base.target, value) }
      case 'training':
        return { ...base, training: { ...training, [name]: value } }
      default:
        return { ...base, lanes: { ...base.lanes, [place]: set(base.lanes[place], value) } }
    }
  })
}

function interval(steps: number): number {
  for (let parts = EVALUATIONS; ; parts--) if (steps % parts === 0) return steps / parts
}
