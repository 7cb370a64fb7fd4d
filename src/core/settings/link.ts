/**
 * An experiment as text: `#v=1&target=ring&target.modes=8&…&a=fgan&a.divergence=rkl&…&seed=1&…`.
 *
 * Every value is written, defaults too, so that a link means the same experiment after a default
 * has changed. Reading is total: whatever the text, the result is a valid experiment, and what had
 * to be changed is reported.
 */
import {
  type Choice,
  type Experiment,
  laneNames,
  type Training,
  trainingParams,
} from './experiment.ts'
import { bounded, clip, stopIn, stopParam } from './linkText.ts'
import {
  format,
  type Params,
  type ParamValue,
  parse,
  type ToggleParam,
  type Values,
} from './params.ts'

export const VERSION = 1

/** What a link can name: a target family, an objective. */
export interface Entry {
  readonly id: string
  readonly params: Params
}

export interface Catalogue {
  readonly targets: readonly Entry[]
  readonly objectives: readonly Entry[]
  /** The layers of the pictures, by id. */
  readonly view: Readonly<Record<string, ToggleParam>>
  /** Stands in for whatever a link does not say. */
  readonly fallback: Experiment
}

/** Which layers the pictures show. Not part of the experiment, but of what a lecturer shares. */
export type View = Readonly<Record<string, boolean>>

/** Keys that this version does not know. They stay in the link, for the version that does. */
export type Unknown = readonly (readonly [string, string])[]

export interface Link {
  readonly experiment: Experiment
  readonly view: View
  readonly unknown: Unknown
  /** The step to pause at; null, or left out: it goes on. */
  readonly stop?: number | null
}

/** The text after the page's address, with its '#'. */
export function encode({ experiment, view, unknown, stop }: Link, catalogue: Catalogue): string {
  const query = new URLSearchParams({ v: String(VERSION) })
  const write = (prefix: string, params: Params, values: Readonly<Record<string, ParamValue>>) => {
    for (const [name, param] of Object.entries(params)) {
      query.append(prefix + name, format(param, values[name]))
    }
  }
  const writeChoice = (key: string, entries: readonly Entry[], choice: Choice) => {
    query.append(key, choice.id)
    write(`${key}.`, entries.find((entry) => entry.id === choice.id)?.params ?? {}, choice.values)
  }
  writeChoice('target', catalogue.targets, experiment.target)
  for (const lane of laneNames) writeChoice(lane, catalogue.objectives, experiment.lanes[lane])
  write('', trainingParams, experiment.training)
  if (stop) query.append('stop', format(stopParam, stop))
  write('show.', catalogue.view, view)
  for (const [key, value] of unknown) query.append(key, value)
  return `#${query}`
}

/** Beyond these, unknown keys are noise or an attack, and are dropped. */
const UNKNOWN_KEYS = 20
const UNKNOWN_LENGTH = 200

export interface Decoded extends Link {
  readonly stop: number | null
  /** One clear sentence for each thing that was not taken as it stood. */
  readonly adjusted: readonly string[]
}

/** Reads a link. Never throws. */
export function decode(hash: string, catalogue: Catalogue): Decoded {
  const adjusted: string[] = []
  const query = new URLSearchParams(bounded(hash, adjusted).replace(/^#/, ''))
  const read = new Set<string>(['v'])

  const version = query.get('v')
  if (version !== null && version !== String(VERSION)) {
    adjusted.push(`The link says version “${clip(version)}”; it was read as version ${VERSION}.`)
  }

  const values = <P extends Params>(
    prefix: string,
    params: P,
    fallback: Readonly<Record<string, ParamValue>>,
  ): Values<P> => {
    const result: Record<string, ParamValue> = {}
    for (const [name, param] of Object.entries(params)) {
      const key = prefix + name
      const text = query.get(key)
      read.add(key)
      if (text === null) {
        result[name] = fallback[name] ?? param.default
        continue
      }
      const { value, problem } = parse(param, text)
      result[name] = value
      if (problem) {
        const what = param.kind === 'text' ? problem : `“${clip(text)}” ${problem}`
        adjusted.push(`${key}: ${what}; using ${clip(format(param, value))}.`)
      }
    }
    return result as Values<P>
  }

  const choice = (key: string, entries: readonly Entry[], fallback: Choice): Choice => {
    const id = query.get(key)
    read.add(key)
    const named = entries.find((entry) => entry.id === id)
    if (id !== null && !named)
      adjusted.push(`${key}: there is no “${clip(id)}”; using ${fallback.id}.`)
    const entry = named ?? entries.find((candidate) => candidate.id === fallback.id) ?? entries[0]
    const defaults = entry.id === fallback.id ? fallback.values : {}
    return { id: entry.id, values: values(`${key}.`, entry.params, defaults) }
  }

  const { fallback } = catalogue
  const experiment: Experiment = {
    target: choice('target', catalogue.targets, fallback.target),
    lanes: {
      a: choice('a', catalogue.objectives, fallback.lanes.a),
      b: choice('b', catalogue.objectives, fallback.lanes.b),
    },
    training: values('', trainingParams, fallback.training) as Training,
  }
  const view = values('show.', catalogue.view, {})
  const stop = stopIn(query.get('stop'), adjusted)
  read.add('stop')

  const others = [...query].filter(([key]) => !read.has(key))
  const unknown = others
    .filter(([key, value]) => key.length + value.length <= UNKNOWN_LENGTH)
    .slice(0, UNKNOWN_KEYS)
  if (unknown.length < others.length) {
    adjusted.push(`${others.length - unknown.length} unreadable parts of the link were dropped.`)
  }
  return { experiment, view, unknown, stop, adjusted }
}
