import { declarations } from './declarations.ts'
import { en } from './en.ts'
import type { Said, Words } from './words.ts'

export const mark = (text: string): string => `⟦${text}⟧`

/** Every string marked, and every string that a function gives. */
function marked<T>(value: T): T
function marked(value: unknown): unknown {
  if (typeof value === 'string') return mark(value)
  if (typeof value === 'function') return (...values: unknown[]) => marked(value(...values))
  if (Array.isArray(value)) return value.map(marked)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)]))
}

interface Option {
  readonly value: string
  readonly label: string
}

/** What a declaration may say, as far as it does. */
type Declaration = Omit<Said, 'options' | 'names'> & {
  readonly options?: readonly Option[]
  readonly presets?: readonly { readonly label: string }[]
}

/** Any name, marked. */
const names = new Proxy<Readonly<Record<string, string>>>(
  {},
  { get: (_, name) => mark(String(name)) },
)

const say = ({ label, help, summary, absent, options }: Declaration): Said => ({
  ...marked({ label, help, summary, absent }),
  options: Object.fromEntries((options ?? []).map(({ value, label }) => [value, mark(label)])),
  names,
})

/** A language in which every word is marked, so that one that is not shows. */
export const pseudo: Words = {
  ...marked(en),
  language: 'xx',
  declared: {
    ...Object.fromEntries(declarations().map(([key, one]) => [key, say(one as Declaration)])),
    loss: { names },
    critic: { names },
    network: { names },
    factor: { names },
  },
}
