import { type LaneName, laneNames } from '../settings/experiment.ts'
import { defaults, type Params, type ParamValue, type Values } from '../settings/params.ts'
import type { SceneId } from './sceneId.ts'

/** What a scene lets a person set: what both of its lanes share, and what each has of its own. */
export interface Scene<S extends Params = Params, L extends Params = Params> {
  readonly id: SceneId
  readonly shared: S
  readonly lane: L
  /** Where a lane starts other than its parameters declare. */
  readonly differs: Readonly<Record<LaneName, Partial<Values<L>>>>
}

/** What a person has set, as plain data. */
export interface SceneSettings<S extends Params = Params, L extends Params = Params> {
  readonly shared: Values<S>
  readonly lanes: Readonly<Record<LaneName, Values<L>>>
}

/** Keeps the parameter types of a declaration. */
export const scene = <S extends Params, L extends Params>(one: Scene<S, L>): Scene<S, L> => one

/** The settings of a lane before anything is changed. */
export const laneDefaults = <S extends Params, L extends Params>(
  { lane, differs }: Scene<S, L>,
  name: LaneName,
): Values<L> => ({ ...defaults(lane), ...differs[name] })

export const sceneDefaults = <S extends Params, L extends Params>(
  declared: Scene<S, L>,
): SceneSettings<S, L> => ({
  shared: defaults(declared.shared),
  lanes: { a: laneDefaults(declared, 'a'), b: laneDefaults(declared, 'b') },
})

/** Every parameter of a scene with its key in the link, and what it is at. */
export function sceneEntries<S extends Params, L extends Params>(
  { shared, lane }: Scene<S, L>,
  settings: SceneSettings<S, L>,
) {
  const of = (
    prefix: string,
    params: Params,
    values: Readonly<Record<string, ParamValue>>,
  ): readonly (readonly [key: string, value: ParamValue, param: Params[string]])[] =>
    Object.entries(params).map(([name, param]) => [prefix + name, values[name], param])
  return [
    ...of('', shared, settings.shared),
    ...laneNames.flatMap((name) => of(`${name}.`, lane, settings.lanes[name])),
  ]
}
