/** What a divergence may use, so that one definition serves numbers, tensors and expansions. */
export interface Arithmetic<T> {
  /** a·x + b with constants a and b. */
  affine(x: T, a: number, b: number): T
  add(x: T, y: T): T
  exp(x: T): T
  /** log(1 + eˣ), without overflow. */
  softplus(x: T): T
  /** −1, 0 or 1. */
  sign(x: T): T
  tanh(x: T): T
}

export const numbers: Arithmetic<number> = {
  affine: (x, a, b) => a * x + b,
  add: (x, y) => x + y,
  exp: Math.exp,
  softplus: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  sign: Math.sign,
  tanh: Math.tanh,
}
