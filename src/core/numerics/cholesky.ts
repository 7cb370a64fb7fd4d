/** A square matrix, row by row. */
export type Matrix = Float64Array

/** The lower triangle L with A = L Lᵀ, or null when A is not positive definite. */
export function cholesky(a: Matrix, n: number): Matrix | null {
  const l = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]
      for (let k = 0; k < j; k++) sum -= l[i * n + k] * l[j * n + k]
      if (i !== j) l[i * n + j] = sum / l[j * n + j]
      else if (sum > 0) l[i * n + i] = Math.sqrt(sum)
      else return null
    }
  }
  return l
}

/** The x with L Lᵀ x = b. */
export function solve(l: Matrix, b: readonly number[]): number[] {
  const n = b.length
  const x = [...b]
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] -= l[i * n + k] * x[k]
    x[i] /= l[i * n + i]
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] -= l[k * n + i] * x[k]
    x[i] /= l[i * n + i]
  }
  return x
}
