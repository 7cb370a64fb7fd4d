import type { Bytes } from './bytes.ts'
import { bytes, type Header, type Numbers, plausible } from './header.ts'
import type { Shape } from './pictures.ts'
import type { Outcome } from './problem.ts'

const mark = [0x93, ...[...'NUMPY'].map((letter) => letter.charCodeAt(0))]

/** Whether a file begins as NPY does. */
export const isNpy = (head: Uint8Array): boolean => mark.every((byte, i) => head[i] === byte)

const numbers = (size: Numbers['bytes'], read: Numbers['read']): Numbers => ({ bytes: size, read })

/** By the names of numpy: `<` is low byte first, `|` where that is no question. */
const types: Readonly<Record<string, Numbers>> = {
  '|u1': bytes,
  '|b1': bytes,
  '|i1': numbers(1, (view, at) => view.getInt8(at)),
  '<u2': numbers(2, (view, at) => view.getUint16(at, true)),
  '<i2': numbers(2, (view, at) => view.getInt16(at, true)),
  '<u4': numbers(4, (view, at) => view.getUint32(at, true)),
  '<i4': numbers(4, (view, at) => view.getInt32(at, true)),
  '<f4': numbers(4, (view, at) => view.getFloat32(at, true)),
  '<u8': numbers(8, (view, at) => Number(view.getBigUint64(at, true))),
  '<i8': numbers(8, (view, at) => Number(view.getBigInt64(at, true))),
  '<f8': numbers(8, (view, at) => view.getFloat64(at, true)),
}

/** Longer than any header of a plain array; version 2 could claim 4 GB. */
const longest = 10_000

/**
 * The header of an array of numpy, format 1 to 3 (numpy.lib.format): the mark, the version, the length of a
 * Python dictionary, and this dictionary.
 */
export async function npyHeader(name: string, file: Bytes): Promise<Outcome<Header>> {
  const unreadable = { problem: { code: 'header', name } } as const
  const start = await file.next(8)
  const wide = start[6] >= 2
  const field = await file.next(wide ? 4 : 2)
  if (start.length < 8 || start[6] > 3 || field.length < (wide ? 4 : 2)) return unreadable
  const length = field.reduceRight((sum, byte) => 256 * sum + byte, 0)
  if (length > longest) return unreadable
  const text = new TextDecoder('latin1').decode(await file.next(length))
  const type = /'descr':\s*'([^']{1,20})'/.exec(text)?.[1]
  const order = /'fortran_order':\s*(True|False)/.exec(text)?.[1]
  const sizes = /'shape':\s*\(([\d,\s]*)\)/.exec(text)?.[1]
  if (text.length < length || !type || !order || sizes === undefined) return unreadable
  if (order === 'True') return { problem: { code: 'fortran', name } }
  if (!Object.hasOwn(types, type)) return { problem: { code: 'numbers', name, type } }
  const shape = sizes.split(',').flatMap((size) => (size.trim() === '' ? [] : [Number(size)]))
  const found = arranged(shape)
  if (!found) return { problem: { code: 'shape', name, shape: shape.slice(0, 9) } }
  return plausible(name, { ...found, count: shape[0], numbers: types[type] })
}

type Arranged =
  | ({ readonly kind: 'pictures'; readonly planar: boolean } & Shape)
  | { readonly kind: 'labels' }

const channelsOf = (size: number): 1 | 3 | null => (size === 1 || size === 3 ? size : null)

/** `[n]`, `[n, h·w]` of square pictures, `[n, h, w]`, `[n, h, w, c]` or `[n, c, h, w]`. */
function arranged(shape: readonly number[]): Arranged | null {
  const [, a, b, c] = shape
  const side = Math.round(Math.sqrt(a))
  if (shape.length === 1) return { kind: 'labels' }
  if (shape.length === 2 && side * side === a) {
    return { kind: 'pictures', planar: true, width: side, height: side, channels: 1 }
  }
  if (shape.length === 3) {
    return { kind: 'pictures', planar: true, width: b, height: a, channels: 1 }
  }
  const [last, first] = shape.length === 4 ? [channelsOf(c), channelsOf(a)] : []
  if (last) return { kind: 'pictures', planar: false, width: b, height: a, channels: last }
  if (first) return { kind: 'pictures', planar: true, width: c, height: b, channels: first }
  return null
}
