export interface Complex {
  readonly re: number
  readonly im: number
}

/** Without negative zeros, which would be printed. */
export const complex = (re: number, im = 0): Complex => ({ re: re + 0, im: im + 0 })

export const times = (z: Complex, w: Complex): Complex =>
  complex(z.re * w.re - z.im * w.im, z.re * w.im + z.im * w.re)

export const sum = (z: Complex, w: Complex): Complex => complex(z.re + w.re, z.im + w.im)

export const modulus = ({ re, im }: Complex): number => Math.hypot(re, im)

/** The root with a non-negative real part. */
export function root({ re, im }: Complex): Complex {
  const r = Math.hypot(re, im)
  const [a, b] = [Math.sqrt((r + re) / 2), Math.sqrt((r - re) / 2)]
  return complex(a, im < 0 ? -b : b)
}

/** Both solutions of λ² − trace·λ + determinant = 0. */
export function eigenvalues(trace: Complex, determinant: Complex): readonly [Complex, Complex] {
  const half = complex(trace.re / 2, trace.im / 2)
  const apart = root(sum(times(half, half), complex(-determinant.re, -determinant.im)))
  return [sum(half, apart), sum(half, complex(-apart.re, -apart.im))]
}
