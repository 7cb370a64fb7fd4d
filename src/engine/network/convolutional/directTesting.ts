import type { Maps } from '../../../core/images/maps.ts'

/** The activation of the tests, in float64. */
const tanh = (values: Float64Array): Float64Array => values.map(Math.tanh)

const planes = ({ height, width, channels }: Maps): Float64Array =>
  new Float64Array(height * width * channels)

const at = ({ height, width }: Maps, channel: number, y: number, x: number): number =>
  (channel * height + y) * width + x

/** Every pair of a fine pixel and a coarse one that a filter of 4 × 4 joins, by its place in the filter. */
function eachTap(
  fine: Maps,
  coarse: Maps,
  visit: (fine: number, coarse: number, weight: number) => void,
): void {
  const before = (side: number, places: number) =>
    Math.floor(Math.max(0, (places - 1) * 2 + 4 - side) / 2)
  const top = before(fine.height, coarse.height)
  const left = before(fine.width, coarse.width)
  for (let i = 0; i < coarse.height; i++) {
    for (let j = 0; j < coarse.width; j++) {
      for (let tap = 0; tap < 16; tap++) {
        const [y, x] = [2 * i - top + (tap >> 2), 2 * j - left + (tap & 3)]
        if (y < 0 || y >= fine.height || x < 0 || x >= fine.width) continue
        for (let c = 0; c < fine.channels; c++) {
          for (let o = 0; o < coarse.channels; o++) {
            const weight = (tap * fine.channels + c) * coarse.channels + o
            visit(at(fine, c, y, x), at(coarse, o, i, j), weight)
          }
        }
      }
    }
  }
}

/** Numbers of θ, one layer after the other. */
function taken(theta: Float64Array) {
  let from = 0
  return (size: number): Float64Array => {
    from += size
    return theta.subarray(from - size, from)
  }
}

const addBiases = (to: Float64Array, biases: Float64Array): Float64Array =>
  to.map((value, i) => value + biases[Math.floor((i * biases.length) / to.length)])

/** A fully connected layer; between it and maps, channels of a pixel are side by side. */
const matrix = (x: Float64Array, weights: Float64Array, outputs: number): Float64Array =>
  Float64Array.from({ length: outputs }, (_, o) =>
    x.reduce((sum, value, i) => sum + value * weights[i * outputs + o], 0),
  )

/** Where the numbers of pixel after pixel are, channel after channel. */
const order = (maps: Maps): number[] =>
  Array.from({ length: maps.height * maps.width * maps.channels }, (_, i) => {
    const [channel, pixel] = [i % maps.channels, Math.floor(i / maps.channels)]
    return at(maps, channel, Math.floor(pixel / maps.width), pixel % maps.width)
  })

/** What a convolutional reader says of one point, by its definition, with tanh. */
export function directRead(
  x: Float64Array,
  theta: Float64Array,
  maps: readonly Maps[],
  out: number,
) {
  const take = taken(theta)
  let h = x
  maps.slice(1).forEach((coarse, i) => {
    const fine = maps[i]
    const weights = take(16 * fine.channels * coarse.channels)
    const a = planes(coarse)
    eachTap(fine, coarse, (from, to, weight) => {
      a[to] += weights[weight] * h[from]
    })
    h = tanh(addBiases(a, take(coarse.channels)))
  })
  const flat = Float64Array.from(order(maps[maps.length - 1]), (place) => h[place])
  const weights = take(flat.length * out)
  return addBiases(matrix(flat, weights, out), take(out))
}

/** The point that a convolutional generator makes of z. */
export function directMake(z: Float64Array, theta: Float64Array, maps: readonly Maps[]) {
  const take = taken(theta)
  const coarsest = maps[maps.length - 1]
  const places = order(coarsest)
  const weights = take(z.length * places.length)
  const flat = addBiases(matrix(z, weights, places.length), take(places.length))
  let a = planes(coarsest)
  flat.forEach((value, i) => {
    a[places[i]] = value
  })
  for (let i = maps.length - 2; i >= 0; i--) {
    const [fine, coarse] = [maps[i], maps[i + 1]]
    const h = tanh(a)
    const filter = take(16 * fine.channels * coarse.channels)
    const sum = planes(fine)
    eachTap(fine, coarse, (to, from, weight) => {
      sum[to] += filter[weight] * h[from]
    })
    a = addBiases(sum, take(fine.channels))
  }
  return a
}
