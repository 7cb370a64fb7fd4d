/**
 * A sketch of points as link text: how many points there were and the square that the kernels stand
 * in, in plain decimals, then each kernel in a few base64url digits.
 *
 * - line: `count_left_size_kernels`, six digits each: x 14 bits, sd 10, weight 12
 * - plane: `count_left_bottom_size_kernels`, eight digits each: x 13 bits, y 13, sd 10, weight 12
 *
 * Positions are linear in the square. Standard deviations and weights are logarithmic, and come
 * back to 0.35 % and 0.15 %.
 */
import { type Component, type Mixture, normalise, onLine, round } from '../gaussian/mixture.ts'
import type { Kind } from '../gaussian/modesText.ts'
import {
  int,
  type NumberParam,
  type Parsed,
  parseNumber,
  real,
  type TextParam,
  text,
} from '../settings/params.ts'
import type { TextProblem } from '../settings/problem.ts'
import { legible, pack, plain, unpack } from './digits.ts'
import { mostPoints } from './points.ts'
import { mostKernels } from './sketch.ts'

export interface Sketch {
  /** Points that it was made of; 0 for a drawing that was made of none. */
  readonly count: number
  readonly kernels: Mixture
}

const place = { help: '', default: 0, min: -1e13, max: 1e13 }
const header = {
  count: int({ label: 'count', help: '', default: 0, min: 0, max: mostPoints }),
  left: real({ label: 'left side', ...place }),
  bottom: real({ label: 'lower side', ...place }),
  size: real({ label: 'size', help: '', default: 1, min: 1e-12, max: 1e10 }),
} satisfies Record<string, NumberParam>

const layouts = {
  line: { numbers: ['count', 'left', 'size'], bits: [14, 10, 12], digits: 6 },
  plane: { numbers: ['count', 'left', 'bottom', 'size'], bits: [13, 13, 10, 12], digits: 8 },
} as const

interface Frame {
  readonly left: number
  readonly bottom: number
  readonly size: number
}

function frameOf(kernels: Mixture): Frame {
  const [xs, ys] = [0, 1].map((axis) => kernels.map(({ mean }) => mean[axis]))
  const [left, bottom] = [plain(Math.min(...xs)), plain(Math.min(...ys))]
  const sd = Math.max(...kernels.map((kernel) => kernel.sd[0]))
  const size = Math.max(Math.max(...xs) - left, Math.max(...ys) - bottom, sd)
  return { left, bottom, size: plain(size) }
}

/** Standard deviations span 10 octaves below the square, weights 17 below the largest. */
const [sdOctaves, weightOctaves] = [10, 17]

/** Where the numbers of a kernel stand on their scales, each from 0 to 1. */
function toScales({ weight, mean, sd }: Component, frame: Frame, most: number): number[] {
  return [
    (mean[0] - frame.left) / frame.size,
    (mean[1] - frame.bottom) / frame.size,
    1 + Math.log2(sd[0] / frame.size) / sdOctaves,
    1 + Math.log2(weight / most) / weightOctaves,
  ]
}

function fromScales([x, y, sd, weight]: readonly number[], frame: Frame, kind: Kind): Component {
  const width = frame.size * 2 ** (sdOctaves * (sd - 1))
  const share = 2 ** (weightOctaves * (weight - 1))
  const left = frame.left + x * frame.size
  return kind === 'line'
    ? onLine(share, left, width)
    : round(share, left, frame.bottom + y * frame.size, width)
}

export function writeSketch({ count, kernels }: Sketch, kind: Kind): string {
  const frame = frameOf(kernels)
  const most = Math.max(...kernels.map(({ weight }) => weight))
  const { numbers, bits, digits } = layouts[kind]
  const values = { count, ...frame }
  const body = kernels.map((kernel) => {
    const [x, y, ...others] = toScales(kernel, frame, most)
    return pack(kind === 'line' ? [x, ...others] : [x, y, ...others], bits, digits)
  })
  return [...numbers.map((name) => values[name]), body.join('')].join('_')
}

/** In units of its size, a sketch farther from 0 than this would drown in 32-bit floats. */
const farthest = 1e5

interface Raw {
  readonly values: Readonly<Record<keyof typeof header, number>>
  readonly body: string
}

/** The parts of the text, repaired; no body where there is nothing to repair. */
function readRaw(text: string, kind: Kind): Parsed<Raw | null, TextProblem> {
  const { numbers, digits } = layouts[kind]
  const parts = text.split('_')
  const values = { count: 0, left: 0, bottom: 0, size: 1 }
  let adjusted: TextProblem | undefined
  for (const [i, name] of numbers.entries()) {
    const { value, problem } = parseNumber(header[name], parts[i] ?? '')
    const what = problem && ({ code: 'sketchNumber', name, problem } as const)
    if (problem?.code === 'notNumber') return { value: null, problem: what }
    adjusted ??= what
    values[name] = value
  }
  const { left, bottom, size } = values
  if (Math.max(Math.abs(left), Math.abs(bottom)) > farthest * size) {
    return { value: null, problem: { code: 'sketchFar' } }
  }
  const all = parts.slice(numbers.length).join('_')
  const kept = Math.min(mostKernels, Math.floor(legible(all) / digits))
  if (kept === 0) return { value: null, problem: { code: 'sketchEmpty' } }
  if (kept * digits < all.length) adjusted ??= { code: 'sketchCut', after: kept }
  const value = { values, body: all.slice(0, kept * digits) }
  return adjusted ? { value, problem: adjusted } : { value }
}

/** Null where nothing can be read. */
export function readSketch(text: string, kind: Kind): Sketch | null {
  const { value } = readRaw(text, kind)
  if (!value) return null
  const { bits, digits } = layouts[kind]
  const kernels = Array.from({ length: value.body.length / digits }, (_, i) => {
    const scales = unpack(value.body.slice(i * digits, (i + 1) * digits), bits)
    if (kind === 'line') scales.splice(1, 0, 0)
    return fromScales(scales, value.values, kind)
  })
  return { count: value.values.count, kernels: normalise(kernels) }
}

/** A parameter that holds a sketch of points. */
export const sketchText = (
  spec: Pick<TextParam, 'label' | 'help' | 'default'>,
  kind: Kind,
): TextParam =>
  text({
    ...spec,
    control: 'points',
    read(text) {
      const { value: raw, problem } = readRaw(text, kind)
      const numbers = layouts[kind].numbers.map((name) => raw?.values[name])
      const value = raw ? [...numbers, raw.body].join('_') : spec.default
      return problem ? { value, problem } : { value }
    },
  })
