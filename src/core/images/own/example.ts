import { stream, uniforms } from '../../space/random.ts'
import { placed } from '../hand.ts'
import { ink } from '../ink.ts'
import { arc, type Place, type Stroke } from '../strokes.ts'
import type { Pictures } from './pictures.ts'

/** Pixels of a side, and pictures of each kind. */
const side = 12
const each = 100

const heart: readonly Stroke[] = [
  [
    [0, 0.95],
    ...arc([-0.5, -0.35], [0.5, 0.55], 170, 360),
    ...arc([0.5, -0.35], [0.5, 0.55], 180, 370),
    [0, 0.95],
  ],
]

const star: readonly Stroke[] = [
  Array.from({ length: 6 }, (_, i): Place => {
    const angle = -Math.PI / 2 + (4 * Math.PI * i) / 5
    return [Math.cos(angle), 0.1 + Math.sin(angle)]
  }),
]

/** Something to see before pictures are brought: hearts and stars, each a little elsewhere. */
export function example(): Pictures {
  const dim = side * side
  const count = 2 * each
  const values = new Float32Array(count * dim)
  const numbers = new Float64Array(4 * count)
  uniforms(numbers, { seed: 1, stream: stream('images.example'), step: 0 })
  for (let i = 0; i < count; i++) {
    const by = (k: number, most: number) => most * (2 * numbers[4 * i + k] - 1)
    const hand = {
      center: [0.5 + by(0, 0.06), 0.5 + by(1, 0.06)],
      reach: [0.34 * (1 + by(2, 0.12)), 0.34 * (1 + by(3, 0.12))],
      slant: 0,
    } as const
    const picture = values.subarray(i * dim, (i + 1) * dim)
    ink(picture, side, placed(i < each ? heart : star, side, hand), 1.3)
  }
  return {
    ...{ width: side, height: side, channels: 1, count, names: ['♥', '★'] },
    pixels: Uint8Array.from(values, (level) => Math.round(255 * level)),
    labels: Uint16Array.from({ length: count }, (_, i) => Math.floor(i / each)),
  }
}
