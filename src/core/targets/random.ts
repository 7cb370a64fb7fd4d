import { type Component, round } from '../gaussian/mixture.ts'
import { int, real } from '../settings/params.ts'
import { stream, uniforms } from '../space/random.ts'
import { family, graded, imbalance, target } from './target.ts'

const sd = (label: string, value: number) =>
  real({
    label,
    help: 'Standard deviations are drawn between the smallest and the largest, evenly in their log.',
    default: value,
    min: 0.01,
    max: 1,
    scale: 'log',
  })

/** Places offered to each mode; it takes the one farthest from the modes before it. */
const candidates = 24

export default family({
  id: 'random',
  label: 'Random mixture',
  kind: 'plane',
  summary: 'Modes at random places, well apart, of different widths: nothing to exploit.',
  order: 5,
  params: {
    modes: int({ label: 'Modes', help: 'Number of modes.', default: 10, min: 2, max: 25 }),
    spread: real({
      label: 'Spread',
      help: 'The means lie in a square that reaches this far each way.',
      default: 2,
      min: 0.5,
      max: 5,
      step: 0.1,
    }),
    sdLeast: sd('Smallest sd', 0.05),
    sdMost: sd('Largest sd', 0.2),
    imbalance,
    layout: int({
      label: 'Layout',
      help: 'Number of the arrangement: each is another set of places and widths.',
      default: 1,
      min: 0,
      max: 999,
    }),
  },
  build({ modes, spread, sdLeast, sdMost, imbalance, layout }) {
    const key = { seed: layout, stream: stream('target.random') }
    const placed: Component[] = []
    for (let k = 0; k < modes; k++) {
      const draws = uniforms(new Float64Array(2 * candidates + 1), { ...key, step: k })
      let best = { x: 0, y: 0, distance: -1 }
      for (let c = 0; c < candidates; c++) {
        const x = spread * (2 * draws[2 * c] - 1)
        const y = spread * (2 * draws[2 * c + 1] - 1)
        const distances = placed.map(({ mean }) => Math.hypot(mean[0] - x, mean[1] - y))
        const distance = Math.min(...distances, Number.MAX_VALUE)
        if (distance > best.distance) best = { x, y, distance }
      }
      const sd = sdLeast * (sdMost / sdLeast) ** draws[2 * candidates]
      placed.push(round(graded(k, modes, imbalance), best.x, best.y, sd))
    }
    return target(placed)
  },
})
