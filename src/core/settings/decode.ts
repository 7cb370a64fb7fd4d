import type { Catalogue, Entry } from './catalogue.ts'
import { readEdits } from './editText.ts'
import { EPOCH, epochIn } from './epoch.ts'
import { type Choice, type Experiment, trainingParams } from './experiment.ts'
import { baseIn } from './frozen.ts'
import { type Decoded, type Unknown, VERSION } from './link.ts'
import { bounded, clip, stopIn, thinnedIn, valueIn } from './linkText.ts'
import type { Params, ParamValue, Values } from './params.ts'
import type { LinkProblem } from './problem.ts'
import { takeAsk } from './seat.ts'

/** Reads a link of either form. Never throws. */
export function decode(hash: string, catalogue: Catalogue): Decoded {
  const adjusted: LinkProblem[] = []
  const query = new URLSearchParams(bounded(hash, adjusted).replace(/^#/, ''))
  const read = new Set<string>(['v', 'from', 'at', 'thinned', 'stop', 'epoch', 'scene'])

  const version = query.get('v')
  if (version !== null && version !== String(VERSION)) {
    adjusted.push({ code: 'version', said: clip(version), read: VERSION })
  }
  const scene = query.get('scene')
  if (scene !== null) adjusted.push({ code: 'scene', id: clip(scene) })
  const base = baseIn(query.get('from'), catalogue, adjusted)
  const asksSeat = takeAsk(query)
  const epoch = epochIn(query, adjusted)

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
      result[name] =
        text === null ? (fallback[name] ?? param.default) : valueIn({ key }, param, text, adjusted)
    }
    return result as Values<P>
  }

  const choice = (key: 'target' | 'a' | 'b', entries: readonly Entry[]): Choice => {
    const id = query.get(key)
    read.add(key)
    const fallback = base.idOf(key)
    const named = entries.find((entry) => entry.id === id)
    if (id !== null && !named) adjusted.push({ code: 'choice', key, id: clip(id), used: fallback })
    const entry = named ?? entries.find((candidate) => candidate.id === fallback) ?? entries[0]
    return {
      id: entry.id,
      values: values(`${key}.`, entry.params, base.valuesOf(key, entry.id)),
    }
  }

  const experiment: Experiment = {
    target: choice('target', catalogue.targets),
    lanes: { a: choice('a', catalogue.objectives), b: choice('b', catalogue.objectives) },
    training: values('', trainingParams, base.training),
  }
  const view = values('show.', catalogue.view, base.view)
  const course = readEdits(query.getAll('at'), experiment, catalogue, adjusted)
  const thinned = thinnedIn(query.get('thinned')) + (course.thinned ?? 0)
  if (thinned > 0) adjusted.push({ code: 'thinned', changes: thinned })
  const stop = stopIn(query.get('stop'), adjusted)
  const unknown = unknownIn(query, read, adjusted)
  return {
    ...{ ...course, ...(thinned > 0 && { thinned }), ...(asksSeat && { asksSeat }) },
    ...{ view, unknown, stop, adjusted, ...(epoch !== EPOCH && { otherEpoch: epoch }) },
  }
}

/** Beyond these, unknown keys are noise or an attack, and are dropped. */
const UNKNOWN_KEYS = 20
const UNKNOWN_LENGTH = 200

export function unknownIn(
  query: URLSearchParams,
  read: ReadonlySet<string>,
  adjusted: LinkProblem[],
): Unknown {
  const others = [...query].filter(([key]) => !read.has(key))
  const unknown = others
    .filter(([key, value]) => key.length + value.length <= UNKNOWN_LENGTH)
    .slice(0, UNKNOWN_KEYS)
  if (unknown.length < others.length) {
    adjusted.push({ code: 'dropped', parts: others.length - unknown.length })
  }
  return unknown
}
