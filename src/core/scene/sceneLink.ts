/**
 * A scene as text: `#scene=dirac&h=0.1&…&a.loss=minimax&…&b.regulariser=r1&…`. Every value is
 * written, and reading is total, as of the links of the playground (settings/link.ts).
 */
import { unknownIn } from '../settings/decode.ts'
import { type Setting, written } from '../settings/encode.ts'
import type { LaneName } from '../settings/experiment.ts'
import type { Unknown } from '../settings/link.ts'
import { bounded, stopIn, stopParam, valueIn } from '../settings/linkText.ts'
import { format, type Params, type ParamValue, type Values } from '../settings/params.ts'
import type { LinkProblem } from '../settings/problem.ts'
import { type Scene, type SceneSettings, sceneDefaults, sceneEntries } from './scene.ts'

export interface SceneLink<S extends Params = Params, L extends Params = Params> {
  readonly settings: SceneSettings<S, L>
  /** The step to pause at; null: it goes on. */
  readonly stop: number | null
  readonly unknown: Unknown
}

export interface DecodedScene<S extends Params, L extends Params> extends SceneLink<S, L> {
  readonly adjusted: readonly LinkProblem[]
}

/** The text after the page's address, with its '#'. */
export function encodeScene<S extends Params, L extends Params>(
  declared: Scene<S, L>,
  { settings, stop, unknown }: SceneLink<S, L>,
): string {
  const values = sceneEntries(declared, settings).map(
    ([key, value, param]): Setting => [key, format(param, value)],
  )
  const pause: Setting[] = stop === null ? [] : [['stop', format(stopParam, stop)]]
  return written([['scene', declared.id], ...values, ...pause, ...unknown])
}

/** Reads the link of a scene. Never throws. */
export function decodeScene<S extends Params, L extends Params>(
  hash: string,
  declared: Scene<S, L>,
): DecodedScene<S, L> {
  const adjusted: LinkProblem[] = []
  const query = new URLSearchParams(bounded(hash, adjusted).replace(/^#/, ''))
  const read = new Set<string>(['scene', 'stop'])
  const start = sceneDefaults(declared)

  const values = <P extends Params>(prefix: string, params: P, at: Values<P>): Values<P> => {
    const result: Record<string, ParamValue> = { ...at }
    for (const [name, param] of Object.entries(params)) {
      const key = prefix + name
      const text = query.get(key)
      read.add(key)
      if (text !== null) result[name] = valueIn({ key }, param, text, adjusted)
    }
    return result as Values<P>
  }

  const lane = (name: LaneName) => values(`${name}.`, declared.lane, start.lanes[name])
  const settings = {
    shared: values('', declared.shared, start.shared),
    lanes: { a: lane('a'), b: lane('b') },
  }
  const stop = stopIn(query.get('stop'), adjusted)
  return { settings, stop, unknown: unknownIn(query, read, adjusted), adjusted }
}
