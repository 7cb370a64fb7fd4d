import type { Distribution } from './distributions.ts'
import type { Tensor, Tensor2D, Tensor3D } from './objective.ts'

/**
 * Between ±here the closed forms below are differences of numbers that are nearly equal, and series in l
 * stand for them; both have an error below 1e-6 in 32-bit floats.
 */
const NEAR = 1
/** Logits beyond it are as good as infinite. */
const FAR = 1e6

/** l within ±NEAR, where a series holds. */
const nearPart = (l: Tensor): Tensor => l.clipByValue(-NEAR, NEAR)

/** A(l) − l/2 = log(sinh(l/2)/(l/2)), which is even. */
const evenSeries = (l: Tensor): Tensor => {
  const s = l.square()
  return s.mul(s.mul(s.div(181_440).sub(1 / 2880)).add(1 / 24))
}
/** The same of m > 0. */
const evenExact = (m: Tensor): Tensor => m.div(2).add(m.neg().exp().neg().add(1).div(m).log())

/** A′(l) − ½ = 1/(2 tanh(l/2)) − 1/l, which is odd. */
const oddSeries = (l: Tensor): Tensor => {
  const s = l.square()
  return l.mul(s.mul(s.mul(s.div(-1_209_600).add(1 / 30_240)).sub(1 / 720)).add(1 / 12))
}
const oddExact = (l: Tensor): Tensor => l.div(2).tanh().reciprocal().div(2).sub(l.reciprocal())

const EVEN_AT_NEAR = Math.log(Math.sinh(NEAR / 2) / (NEAR / 2))

/**
 * Independent numbers in [0, 1] of density C(λ) λˣ (1 − λ)¹⁻ˣ, λ = σ(l) (Loaiza-Ganem & Cunningham 2019,
 * arXiv 1907.06845): the uniform one, tilted, e^(lx − A(l)) with A(l) = log((eˡ − 1)/l).
 *
 * Its mean is A′(l) = 1/(1 − e⁻ˡ) − 1/l, and x = log(1 + u(eˡ − 1))/l of a uniform u is a sample.
 * @param logits l, `[runs, n, dim]`
 */
export function continuousBernoulli(
  logits: Tensor3D,
): Distribution & { readonly logits: Tensor3D; readonly mean: Tensor3D } {
  const [above, below] = [logits.clipByValue(NEAR, FAR), logits.clipByValue(-FAR, -NEAR)]
  /** |l|, but at least NEAR. */
  const size = above.sub(below).sub(NEAR)
  const logPartition = logits
    .div(2)
    .add(evenSeries(nearPart(logits)))
    .add(evenExact(size))
    .sub(EVEN_AT_NEAR)
  return {
    logits,
    get mean(): Tensor3D {
      // Of the two exact parts one stays at ±NEAR, and both do where the series holds: they cancel there.
      const exact = oddExact(above).add<Tensor3D>(oddExact(below))
      return oddSeries(nearPart(logits)).add(exact).add<Tensor3D>(0.5)
    },
    sample(noise, name) {
      const u = noise.uniform(name, logits.shape[2])
      return quantile(logits, u)
    },
    log: (x): Tensor2D => x.mul(logits).sub(logPartition).sum(2),
  }
}

/** Nearer to 0 than this, the series of the quantile holds to 1e-6. */
const FLAT = 0.05

/** log(1 + u(eˡ − 1))/l, by the cumulants of one bit of probability u where l is small. */
function quantile(l: Tensor3D, u: Tensor3D): Tensor3D {
  // The largest number below 1 may have been rounded up.
  const rest = u
    .neg()
    .add(1)
    .clipByValue(2 ** -25, 1)
  const spread = u.mul(rest)
  const flat = l.clipByValue(-FLAT, FLAT)
  const third = spread.mul(rest.sub(u)).mul(flat.square()).div(6)
  const series: Tensor3D = u.add(spread.mul(flat).div(2)).add(third)
  const small = l.abs().less(FLAT)
  const steep: Tensor3D = l.where(small.logicalNot(), l.onesLike())
  const logRest = rest.log()
  const exact = logRest.add(u.log().sub(logRest).add(steep).softplus()).div(steep)
  return series.where(small, exact)
}
