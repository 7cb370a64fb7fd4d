/** What declarations say of themselves, in the language of the page. */
import type { Divergence } from '../core/divergences/divergence.ts'
import type { ChoiceParam, Option, ParamValue } from '../core/settings/params.ts'
import type { Preset } from '../objectives/preset.ts'
import { saidOf, words } from './words.ts'

interface Entry {
  readonly label: string
}

export const labelOf = (entry: Entry): string => saidOf.get(entry)?.label ?? entry.label

export const helpOf = (entry: { readonly help: string }): string =>
  saidOf.get(entry)?.help ?? entry.help

/** Says of a model that it has no such layer. */
export const absentOf = (layer: { readonly absent: string }): string =>
  saidOf.get(layer)?.absent ?? layer.absent

export const optionLabel = (param: ChoiceParam, { value, label }: Option): string =>
  saidOf.get(param)?.options?.[value] ?? label

/** What an objective does with its values, or a target without any. */
export function summaryOf(
  entry: { readonly summary: string | ((values: never) => string) },
  values: Readonly<Record<string, ParamValue>> = {},
): string {
  const summary = saidOf.get(entry)?.summary ?? entry.summary
  return typeof summary === 'string' ? summary : summary(values as never)
}

/** The name of an entry of the menu of objectives. */
export const presetLabel = (objective: object, { label }: Pick<Preset, 'label'>): string =>
  saidOf.get(objective)?.names?.[label] ?? label

// One with a dial is made anew for each of its values.
const ofDivergence = ({ id }: Divergence) => words.declared?.[`divergence.${id}`]

export const divergenceLabel = (divergence: Divergence): string =>
  ofDivergence(divergence)?.label ?? divergence.label

/** The better known name of a divergence, if it has one. */
export function equalsOf(divergence: Divergence): string | undefined {
  const { equals } = divergence
  return equals && (ofDivergence(divergence)?.names?.[equals] ?? equals)
}

/** What a player's loss is called. */
export const lossLabel = (name: string): string => words.declared?.loss?.names?.[name] ?? name

/** What a network is called. */
export const networkLabel = (name: string): string => words.declared?.network?.names?.[name] ?? name

/** What a critic's output is called that estimates no log p/q. */
export const criticLabel = (name: string): string => words.declared?.critic?.names?.[name] ?? name

/** What a factor of modes is called. */
export const factorLabel = (name: string): string => words.declared?.factor?.names?.[name] ?? name
