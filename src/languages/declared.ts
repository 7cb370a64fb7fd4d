/** What declarations say of themselves, in the language of the page. */
import type { Divergence } from '../core/divergences/divergence.ts'
import { once } from '../core/numerics/once.ts'
import type { ChoiceParam, Option, ParamValue } from '../core/settings/params.ts'
import type { Preset } from '../objectives/objective.ts'
import { declarations } from './declarations.ts'
import { type Said, words } from './words.ts'

type Declared = NonNullable<typeof words.declared>

/** What a language says, by declaration. One that stands in two places may have its words at either. */
const byDeclaration = once(
  (declared: Declared) =>
    new Map(
      declarations().flatMap(([key, declaration]) => {
        const said = declared[key]
        return said ? [[declaration, said] as const] : []
      }),
    ),
)

const said = (declaration: object): Said | undefined =>
  words.declared && byDeclaration(words.declared).get(declaration)

interface Entry {
  readonly label: string
}

export const labelOf = (entry: Entry): string => said(entry)?.label ?? entry.label

export const helpOf = (entry: { readonly help: string }): string => said(entry)?.help ?? entry.help

export const optionLabel = (param: ChoiceParam, { value, label }: Option): string =>
  said(param)?.options?.[value] ?? label

/** What an objective does with its values, or a target without any. */
export function summaryOf(
  entry: { readonly summary: string | ((values: never) => string) },
  values: Readonly<Record<string, ParamValue>> = {},
): string {
  const summary = said(entry)?.summary ?? entry.summary
  return typeof summary === 'string' ? summary : summary(values as never)
}

/** The name of an entry of the menu of objectives. */
export const presetLabel = (objective: object, { label }: Pick<Preset, 'label'>): string =>
  said(objective)?.names?.[label] ?? label

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
