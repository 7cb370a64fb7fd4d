/** Weights of a Gaussian on whole numbers out to four standard deviations; they sum to 1. */
function gaussianKernel(sd: number): Float64Array {
  const radius = Math.ceil(4 * sd)
  const kernel = Float64Array.from({ length: 2 * radius + 1 }, (_, k) =>
    Math.exp(-((k - radius) ** 2) / (2 * sd * sd)),
  )
  const total = kernel.reduce((sum, weight) => sum + weight, 0)
  return kernel.map((weight) => weight / total)
}

/**
 * Gaussian blur of a grid of `size`^dim cells, with a standard deviation given in cells. What leaves
 * the grid is lost to it.
 */
export function blur(grid: Float64Array, dim: number, size: number, sd: number): Float64Array {
  const kernel = gaussianKernel(sd)
  let out = grid
  for (let axis = 0; axis < dim; axis++) out = blurRows(out, size, kernel)
  return out
}

/** Blurs along rows and transposes, so that once for each axis makes all directions. */
function blurRows(grid: Float64Array, size: number, kernel: Float64Array): Float64Array {
  const radius = (kernel.length - 1) / 2
  const rows = grid.length / size
  const out = new Float64Array(grid.length)
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < size; i++) {
      const mass = grid[j * size + i]
      if (mass === 0) continue
      const from = Math.max(0, i - radius)
      const to = Math.min(size - 1, i + radius)
      for (let t = from; t <= to; t++) out[t * rows + j] += mass * kernel[t - i + radius]
    }
  }
  return out
}
