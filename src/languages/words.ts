import type { ParamValue } from '../core/settings/params.ts'
import { page } from './en/page.ts'
import type { en } from './en.ts'

/** What a language says in place of the English that stands in a declaration. */
export interface Said {
  readonly label?: string
  readonly help?: string
  readonly summary?: string | ((values: Readonly<Record<string, ParamValue>>) => string)
  /** Of a layer: that a model has none. */
  readonly absent?: string
  /** Labels of a parameter's options, by their values. */
  readonly options?: Readonly<Record<string, string>>
  /** Names that a declaration gives to special cases of itself, by their English. */
  readonly names?: Readonly<Record<string, string>>
}

/** Every word of the page in one language. Another one is a file beside `en.ts`: `zh satisfies Words`. */
export type Words = typeof en & {
  /**
   * What declarations say, by the keys of `declarations.ts`. It may lack any: a declaration's own
   * English stands in.
   */
  readonly declared?: Readonly<Record<string, Said>>
}

/** Parts whose English comes when they are first shown. */
type Late =
  | 'settings'
  | 'adjusted'
  | 'seat'
  | 'epoch'
  | 'share'
  | 'pointsProblems'
  | 'pictures'
  | 'landscape'
  | 'divergence'
  | 'gallery'
  | 'lesson'
  | 'networks'
  | 'layerKeys'
  | 'sheets'
  | 'point'
  | 'objectives'
  | 'sweep'
  | 'timeline'
  | 'explanation'
  | 'scene'
  | 'dirac'
  | 'ada'
  | 'worksheets'
  | 'present'
type Spoken = Omit<Words, Late> & Partial<Pick<Words, Late>>

/** What the page says now. */
export let words: Spoken = page

/** What `words.declared` says of each declaration that it knows. */
export let saidOf: ReadonlyMap<object, Said> = new Map()

const listeners = new Set<() => void>()

/**
 * From now on the page speaks this; who listens draws it anew.
 * @param declarations by key, from `declarations.ts`
 */
export function speak(
  language: Spoken,
  declarations: readonly (readonly [key: string, declaration: object])[] = [],
): void {
  words = language
  saidOf = new Map(
    declarations.flatMap(([key, declaration]) => {
      const said = language.declared?.[key]
      return said ? [[declaration, said]] : []
    }),
  )
  for (const listen of listeners) listen()
}

/** @returns what ends it */
export function onSpeak(listen: () => void): () => void {
  listeners.add(listen)
  return () => void listeners.delete(listen)
}
