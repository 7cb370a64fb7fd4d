import { type Divergence, game } from '../../core/divergences/divergence.ts'
import type { Tensor, Tensor1D, World } from '../objective.ts'
import { mean, tensors } from '../tensors.ts'

/** |log ρ| is cut here, before it becomes an exponent. */
const CUT = 15

/**
 * E_p[real(v)] − E_q[fake(v)] of v = log ρ, a ratio of densities, at pairs of data and at pairs of the
 * model: `[runs, n] twice → [runs]`.
 *
 * On line and plane v is cut. Of images v is a sum over hundreds of numbers, and beyond any cut at
 * first: there only exponents are cut, and what the mean of an exponential is known to be stands for it.
 */
export function densityGame({ space }: World) {
  const cut = (v: Tensor): Tensor => v.clipByValue(-CUT, CUT)
  const high = space.kind === 'image'
  const m = high ? { ...tensors, exp: (v: Tensor) => cut(v).exp() } : tensors
  return (divergence: Divergence, onData: Tensor, onModel: Tensor): Tensor1D => {
    const pair = game(divergence)
    const fake = divergence.fakeOfDensities ?? pair.fake
    const real = (high && divergence.realOfDensities) || pair.real
    const [v, w] = high ? [onData, onModel] : [cut(onData), cut(onModel)]
    return mean(real(m, v)).sub(mean(fake(m, w)))
  }
}
