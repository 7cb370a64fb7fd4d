import { halfOf, pcg4d, words } from './hash'
import { radius, turn, turned } from './random'

/** The radii of four points. */
const radii: usize = memory.data(16, 16)

/**
 * Whole groups of 4 points of a Gaussian mixture, one to a counter. Each component of the table is
 * seven float64: cumulative weight, mean, and the rows of the matrix that turns a normal pair.
 */
export function points(
  count: i32,
  to: usize,
  seed: i32,
  stream: i32,
  step: i32,
  table: usize,
  components: i32,
): void {
  const half = halfOf(components)
  for (let i = 0; i < count; i += 4) {
    pcg4d(i, step, stream, seed)
    v128.store(radii, radius(v128.load(words, 16)))
    turn(v128.load(words, 32))
    for (let lane: usize = 0; lane < 16; lane += 4) {
      const u = (<f64>(load<u32>(words + lane) >> 8) + 0.5) * (1.0 / 16777216.0)
      // How many cumulative weights but the last are below u, without branches to mispredict
      let k = 0
      for (let s = half; s > 0; s >>= 1) {
        const next = min(k + s, components - 1)
        k = select<i32>(next, k, load<f64>(table + <usize>(next - 1) * 56) < u)
      }
      const c = table + <usize>k * 56
      const r = <f64>load<f32>(radii + lane)
      const a = r * <f64>load<f32>(turned + lane)
      const b = r * <f64>load<f32>(turned + lane, 16)
      store<f32>(to, <f32>(load<f64>(c, 8) + a * load<f64>(c, 24) + b * load<f64>(c, 32)), 0)
      store<f32>(to, <f32>(load<f64>(c, 16) + a * load<f64>(c, 40) + b * load<f64>(c, 48)), 4)
      to += 8
    }
  }
}
