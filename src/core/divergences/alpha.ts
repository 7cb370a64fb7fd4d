import type { Arithmetic } from './arithmetic.ts'
import type { Divergence } from './divergence.ts'

/**
 * Nearer than this to 0 and to 1, the limit is used. In the 32-bit floats of a tensor the quotient
 * (e^{εv} − 1)/ε has a rounding error of about 1e-7/ε, and the limit is wrong by εv²/2: at 1e-3
 * both are below a thousandth for the |v| that matter.
 */
const SNAP = 1e-3

const snap = (x: number): number => (Math.abs(x) < SNAP ? 0 : x)

/** The points of the dial that have names. */
const names: Readonly<Record<number, { readonly equals: string; readonly tex: string }>> = {
  [-1]: { equals: '= ½ Neyman χ²', tex: '\\tfrac12\\,\\chi^2_{\\mathrm{N}}(p\\,\\|\\,q)' },
  0: { equals: '= KL(q‖p), reverse KL', tex: '\\mathrm{KL}(q\\,\\|\\,p)' },
  0.5: { equals: '= 2 × squared Hellinger', tex: '2\\,H^2(p, q)' },
  1: { equals: '= KL(p‖q), forward KL', tex: '\\mathrm{KL}(p\\,\\|\\,q)' },
  2: { equals: '= ½ Pearson χ²', tex: '\\tfrac12\\,\\chi^2_{\\mathrm{P}}(p\\,\\|\\,q)' },
}

/** (e^{rv} − 1)/r, and v for r = 0. */
const power = <T>(m: Arithmetic<T>, v: T, r: number): T =>
  r === 0 ? v : m.affine(m.exp(m.affine(v, r, 0)), 1 / r, -1 / r)

/** The number without the noise of floating-point steps: 0.15, not 0.15000000000000002. */
const short = (x: number): string => String(Number(x.toPrecision(6)))

function powerTex(r: number): string {
  if (r === 0) return 'v'
  const exponent = r === 1 ? 'v' : r === -1 ? '-v' : `${short(r)}\\,v`
  if (r === 1) return `e^{${exponent}}-1`
  if (r === -1) return `1-e^{${exponent}}`
  return r > 0
    ? `\\frac{e^{${exponent}}-1}{${short(r)}}`
    : `\\frac{1-e^{${exponent}}}{${short(-r)}}`
}

/**
 * D_α(p‖q) = (∫ p^α q^{1−α} − 1)/(α(α − 1)), f(u) = (u^α − 1 − α(u − 1))/(α(α − 1)), in the scale
 * f(1) = f′(1) = 0, f″(1) = 1; the limits at 0 and 1 are the two KLs (Amari; Cichocki & Amari 2010).
 */
export function alphaDivergence(alpha: number): Divergence {
  const rReal = snap(alpha - 1)
  const rFake = rReal === 0 ? 1 : snap(alpha)
  const a = rFake
  const known = names[a]
  return {
    id: 'alpha',
    label: 'α-divergence',
    tex: `D_{\\alpha=${short(a)}}(p\\,\\|\\,q)${known ? `=${known.tex}` : ''}`,
    texReal: powerTex(rReal),
    texFake: powerTex(rFake),
    equals: known?.equals,
    direction: a === 1 ? 'forward' : a === 0 ? 'reverse' : undefined,
    junkCost: a > 0 ? 1 / a : Number.POSITIVE_INFINITY,
    missCost: a < 1 ? 1 / (1 - a) : Number.POSITIVE_INFINITY,
    real: (m, v) => power(m, v, rReal),
    fake: (m, v) => power(m, v, rFake),
    ...(rFake === 1 && { fakeOfDensities: (m, v) => m.affine(v, 0, 0) }),
    ...(rReal === -1 && { realOfDensities: (m, v) => m.affine(v, 0, 0) }),
  }
}
