import { limited, type Mode } from '../../core/gaussian/mode.ts'
import type { Square } from '../../core/space/square.ts'
import type { Drawn } from './drawn.ts'

/** A mode like the others, at a place of the plane or of the line. */
export function another({ modes, kind }: Drawn, x: number, y: number): Mode {
  const sds = modes.map((mode) => Math.max(mode.sd, mode.sd2)).sort((a, b) => a - b)
  const sd = sds[sds.length >> 1]
  const weight = modes.reduce((sum, mode) => sum + mode.weight, 0) / modes.length
  const onLine = kind === 'line'
  return limited({ weight, x, y: onLine ? 0 : y, sd, sd2: onLine ? 0 : sd, angle: 0 })
}

const places = 21

/** The place of a lattice over the middle of the square that is farthest from every mode. */
export function roomiest({ modes, kind }: Drawn, { center, halfWidth }: Square): [number, number] {
  const lattice = (middle: number) =>
    Array.from(
      { length: places },
      (_, i) => middle + 0.6 * halfWidth * ((2 * i) / (places - 1) - 1),
    )
  let [best, room] = [[center[0], 0] as [number, number], -1]
  for (const x of lattice(center[0])) {
    for (const y of kind === 'line' ? [0] : lattice(center[1])) {
      const free = Math.min(...modes.map((mode) => Math.hypot(mode.x - x, mode.y - y)))
      if (free > room) [best, room] = [[x, y], free]
    }
  }
  return best
}
