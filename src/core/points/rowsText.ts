/**
 * The points themselves as link text: the square that they stand in, in plain decimals, then each
 * coordinate in three base64url digits, 18 bits, which is the side of the square over 262 143.
 *
 * - line: `left_size_points`, three digits a point
 * - plane: `left_bottom_size_points`, six digits a point
 *
 * No text is no points: there are none, or too many for a link.
 */
import { type Parsed, parseNumber, real, type TextParam, text } from '../settings/params.ts'
import type { TextProblem } from '../settings/problem.ts'
import type { Plotted } from '../space/space.ts'
import { legible, pack, plain, unpack } from './digits.ts'
import type { Points } from './points.ts'

/** As many as a link can carry: 1000 on the plane are 6000 characters. */
export const mostRows = 1000

const bits = 18
const digits = 3

const place = { help: '', default: 0, min: -1e13, max: 1e13 }
const sides = [
  ['left', real({ label: 'left side', ...place })],
  ['bottom', real({ label: 'lower side', ...place })],
] as const
const sizeOf = [
  'size',
  real({ label: 'size', help: '', default: 1, min: 1e-12, max: 1e10 }),
] as const

/** In units of its size, points farther from 0 than this would drown in 32-bit floats. */
const farthest = 1e5

/** Empty where there are more than a link can carry. */
export function writeRows({ space: { dim }, coordinates }: Points): string {
  if (coordinates.length > mostRows * dim) return ''
  const along = (axis: number) => coordinates.filter((_, i) => i % dim === axis)
  const lists = Array.from({ length: dim }, (_, axis) => along(axis))
  const corner = lists.map((list) => plain(list.reduce((least, x) => Math.min(least, x))))
  const ends = lists.map((list) => list.reduce((most, x) => Math.max(most, x)))
  const size = plain(Math.max(...ends.map((end, axis) => end - corner[axis])))
  const body = Array.from(coordinates, (x, i) =>
    pack([(x - corner[i % dim]) / size], [bits], digits),
  )
  return [...corner, size, body.join('')].join('_')
}

interface Raw {
  readonly corner: readonly number[]
  readonly size: number
  readonly body: string
}

/** The parts of the text, repaired; null where no two different points can be read. */
function readRaw(text: string, { dim }: Plotted): Parsed<Raw | null, TextProblem> {
  const parts = text.split('_')
  const numbers: number[] = []
  let adjusted: TextProblem | undefined
  for (const [i, [name, param]] of [...sides.slice(0, dim), sizeOf].entries()) {
    const { value, problem } = parseNumber(param, parts[i] ?? '')
    const what = problem && ({ code: 'rowsNumber', name, problem } as const)
    if (problem?.code === 'notNumber') return { value: null, problem: what }
    adjusted ??= what
    numbers.push(value)
  }
  const [corner, size] = [numbers.slice(0, dim), numbers[dim]]
  if (Math.max(...corner.map(Math.abs)) > farthest * size) {
    return { value: null, problem: { code: 'rowsFar' } }
  }
  const all = parts.slice(dim + 1).join('_')
  const width = digits * dim
  const kept = Math.min(mostRows, Math.floor(legible(all) / width))
  const body = all.slice(0, kept * width)
  if (new Set(body.match(new RegExp(`.{${width}}`, 'g'))).size < 2) {
    return { value: null, problem: { code: 'rowsAlike' } }
  }
  if (body.length < all.length) adjusted ??= { code: 'rowsCut', after: kept }
  const value = { corner, size, body }
  return adjusted ? { value, problem: adjusted } : { value }
}

/** `[n, dim]`, as precise as the text is; null where there are none. */
export function readRows(text: string, space: Plotted): Float32Array | null {
  const { value } = text === '' ? { value: null } : readRaw(text, space)
  if (!value) return null
  const { corner, size, body } = value
  return Float32Array.from({ length: body.length / digits }, (_, i) => {
    const [share] = unpack(body.slice(i * digits, (i + 1) * digits), [bits])
    return corner[i % space.dim] + size * share
  })
}

/** A parameter that holds points. It has no editor of its own: points come in with their sketch. */
export const rowsText = (spec: Pick<TextParam, 'label' | 'help'>, space: Plotted): TextParam =>
  text({
    ...spec,
    default: '',
    control: 'points',
    shownWhen: () => false,
    read(text) {
      if (text === '') return { value: '' }
      const { value: raw, problem } = readRaw(text, space)
      const value = raw ? [...raw.corner, raw.size, raw.body].join('_') : ''
      return problem ? { value, problem } : { value }
    },
  })
