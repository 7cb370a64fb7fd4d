/** What a pixel takes of those that it covers: from the first on, so much of each. */
interface Share {
  readonly first: number
  readonly weights: readonly number[]
}

/** Along one axis, each of `to` pixels covers as much of `from`; the weights of each sum to 1. */
function shares(from: number, to: number): Share[] {
  const step = from / to
  return Array.from({ length: to }, (_, i) => {
    const [low, high] = [i * step, Math.min(from, (i + 1) * step)]
    const first = Math.floor(low)
    const last = Math.max(first + 1, Math.ceil(high - 1e-9))
    const weights = Array.from({ length: last - first }, (_, k) => {
      return (Math.min(high, first + k + 1) - Math.max(low, first + k)) / step
    })
    return { first, weights }
  })
}

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Makes planes smaller: each new pixel is the average of what it covers, so the mean stays. Of the
 * same size, a plane stays as it is.
 */
export function createAreaAverage(from: Size, to: Size): (plane: Float32Array) => Float32Array {
  if (from.width === to.width && from.height === to.height) return (plane) => plane
  const [columns, rows] = [shares(from.width, to.width), shares(from.height, to.height)]
  const narrow = new Float64Array(to.width * from.height)
  return (plane) => {
    for (let y = 0; y < from.height; y++) {
      for (let x = 0; x < to.width; x++) {
        narrow[y * to.width + x] = averaged(columns[x], plane, y * from.width, 1)
      }
    }
    const out = new Float32Array(to.width * to.height)
    for (let y = 0; y < to.height; y++) {
      for (let x = 0; x < to.width; x++) {
        out[y * to.width + x] = averaged(rows[y], narrow, x, to.width)
      }
    }
    return out
  }
}

/** Of the pixels that a share names, which stand `step` apart from `at` on. */
function averaged(
  { first, weights }: Share,
  plane: Float32Array | Float64Array,
  at: number,
  step: number,
): number {
  let sum = 0
  for (let k = 0; k < weights.length; k++) sum += weights[k] * plane[at + step * (first + k)]
  return sum
}
