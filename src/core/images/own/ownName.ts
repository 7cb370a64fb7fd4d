/**
 * What a link says of pictures that it cannot hold: `digest_width_height_channels_count_file`, sizes
 * and number as they were brought. Who opens it without them is asked for the same file.
 */
import { type Parsed, type TextParam, text } from '../../settings/params.ts'
import type { TextProblem } from '../../settings/problem.ts'
import { mostCount, mostSide } from './limits.ts'
import type { Held, Shape } from './pictures.ts'

export interface OwnName extends Shape {
  /** Of `digestOf`. */
  readonly digest: string
  readonly count: number
  /** Of the file, as far as its characters can stand in a link. */
  readonly file: string
}

/** A file's name is for people; it need not be whole. */
const longest = 40

const grammar = /^([0-9a-f]{16})_(\d{1,4})_(\d{1,4})_([13])_(\d{1,7})_([\w.-]{1,40})$/

const legible = (file: string): string =>
  file.replaceAll(/[^\w.-]+/g, '-').slice(0, longest) || 'pictures'

/** Null where a text names no pictures. */
export function readOwnName(name: string): OwnName | null {
  const found = grammar.exec(name)
  if (!found) return null
  const [digest, file] = [found[1], found[6]]
  const [width, height, channels, count] = found.slice(2, 6).map(Number)
  if (Math.min(width, height, count) < 2) return null
  if (Math.max(width, height) > mostSide || count > mostCount) return null
  return { digest, width, height, channels: channels === 3 ? 3 : 1, count, file }
}

export const writeOwnName = ({ digest, width, height, channels, count, file }: OwnName): string =>
  [digest, width, height, channels, count, legible(file)].join('_')

/** What was read, by its name. */
export const ownNameOf = ({ digest, brought, pictures: { channels }, file }: Held): OwnName => ({
  ...{ digest, ...brought, channels, file },
})

/** A parameter that names pictures; empty, it is a drawing. */
export const ownName = (spec: Pick<TextParam, 'label' | 'help'>): TextParam =>
  text({ ...spec, default: '', control: 'images', read })

function read(name: string): Parsed<string, TextProblem> {
  if (name === '') return { value: '' }
  const found = readOwnName(name)
  if (!found) return { value: '', problem: { code: 'picturesForm' } }
  return { value: writeOwnName(found) }
}
