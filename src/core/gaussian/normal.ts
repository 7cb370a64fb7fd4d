/**
 * Φ(x) within 1e-15. Hart's rational approximation as given by West, “Better approximations to
 * cumulative normal functions” (2005).
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x)
  if (size > 38) return x > 0 ? 1 : 0
  const density = Math.exp((-size * size) / 2)
  const tail =
    size < 7.07106781186547
      ? (density * horner(above, size)) / horner(below, size)
      : density / fraction(size) / 2.506628274631
  return x > 0 ? 1 - tail : tail
}

const above = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
]
const below = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
]

const horner = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)

const fraction = (x: number): number => x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))
