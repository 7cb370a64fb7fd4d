import type { Mixture } from '../gaussian/mixture.ts'
import type { Cloud } from '../space/cloud.ts'
import { sizeOf } from '../space/cloud.ts'
import type { Plotted } from '../space/space.ts'
import type { Assignment, Modes } from './modes.ts'
import { nearShares } from './nearShares.ts'
import { place, placing } from './place.ts'

/**
 * Gaussians as modes. By the published protocol (VEEGAN, Srivastava et al. 2017; code of PacGAN, Lin
 * et al. 2018) a sample belongs to the mode that is nearest in units of that mode's own standard
 * deviation.
 *
 * It is near a mode, for the honest count, within 3 sd of it; within reach of several, near the one
 * whose own density N(x; m_k, Σ_k) is highest there. Between modes of equal width that is the
 * nearest, as published; of a narrow mode on top of a broad one it is the narrow one, which the
 * published rule overlooks.
 * @param components their weights sum to 1
 * @param p what is drawn from, as a mixture; rows are components as wide as their jitter
 */
export function gaussianModes(components: Mixture, p: Mixture, space: Plotted): Modes {
  const frames = placing(components)
  let shares: Float64Array | undefined
  const own = () => {
    shares ??= nearShares(components, p, space)
    return shares
  }
  return {
    weights: Float64Array.from(components, ({ weight }) => weight),
    error: 0,
    assign: (cloud) => assigned(frames, cloud),
    nearShares: own,
    // One that is covered by others wherever it lies, such as one drawn twice, has no share of its
    // own; it is held by the mode that holds its mean.
    heldBy: (k) => (own()[k] > 0 ? k : place(frames, ...components[k].mean).near),
    components,
  }
}

function assigned(frames: Float64Array, cloud: Cloud): Assignment {
  const { space, values } = cloud
  const { dim } = space
  const n = sizeOf(cloud)
  const nearest = new Int32Array(n)
  const near = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    const found = place(frames, values[dim * i], dim > 1 ? values[dim * i + 1] : 0)
    nearest[i] = found.nearest
    near[i] = found.near
  }
  return { nearest, near }
}
