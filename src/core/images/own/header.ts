import { mostBytes, mostCount, mostSide } from './limits.ts'
import { dimOf, type Shape } from './pictures.ts'
import type { Outcome, PicturesProblem } from './problem.ts'

/** How the numbers of an array are written. */
export interface Numbers {
  readonly bytes: 1 | 2 | 4 | 8
  read(view: DataView, at: number): number
}

export const bytes: Numbers = { bytes: 1, read: (view, at) => view.getUint8(at) }

interface Listed {
  readonly count: number
  readonly numbers: Numbers
}

export interface PicturesHeader extends Listed, Shape {
  readonly kind: 'pictures'
  /** Whether channels come one after the other, or those of a pixel side by side. */
  readonly planar: boolean
}

export interface LabelsHeader extends Listed {
  readonly kind: 'labels'
}

/** What the header of a file says that it holds. */
export type Header = PicturesHeader | LabelsHeader

/** Bytes of one picture, or of one label. */
export const itemOf = (header: Header): number =>
  header.numbers.bytes * (header.kind === 'pictures' ? dimOf(header) : 1)

/** A header as it stands, unless it claims what is too much, before anything is made of it. */
export function plausible(name: string, header: Header): Outcome<Header> {
  const problem = impossible(name, header)
  return problem ? { problem } : { value: header }
}

function impossible(name: string, header: Header): PicturesProblem | undefined {
  const { count } = header
  if (header.kind === 'pictures') {
    const { width, height } = header
    if (Math.min(width, height) < 2 || Math.max(width, height) > mostSide) {
      return { code: 'sides', name, width, height, most: mostSide }
    }
  }
  const body = count * itemOf(header)
  if (body > mostBytes) {
    return { code: 'claims', name, megabytes: Math.round(body / 1e6), most: mostBytes / 1e6 }
  }
  if (count > mostCount) return { code: 'tooMany', name, count, most: mostCount }
}
