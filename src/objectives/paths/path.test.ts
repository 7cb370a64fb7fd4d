import { expect, test } from 'vitest'
import { onLine } from '../../core/gaussian/mixture.ts'
import { flowVelocity } from '../../core/gaussian/noised.ts'
import { beta, scorePath } from './variancePreserving.ts'

const [mean, sd] = [0.7, 0.4]
const p = [onLine(1, mean, sd)]
const paths = {
  'flow matching': { noise: (t: number) => ({ scale: t, sd: 1 - t }), exact: flowVelocity },
  // −(f − ½ g² s) = ½ β (x + s), towards data.
  diffusion: {
    noise: scorePath.noise,
    exact(of: typeof p, x: number, y: number, t: number) {
      const [u, v] = scorePath.exact(of, x, y, t)
      const half = beta(1 - t) / 2
      return [half * (x + u), half * (y + v)] as const
    },
  },
}

// Of one Gaussian every flow with its densities on the line keeps a point at its quantile z.
test.each(Object.entries(paths))(
  'of one Gaussian, the velocity of %s keeps quantiles',
  (_, path) => {
    const place = (t: number, z: number) => {
      const noise = path.noise(t)
      return noise.scale * mean + Math.hypot(noise.scale * sd, noise.sd) * z
    }
    for (const t of [0.1, 0.5, 0.9]) {
      for (const z of [-1.5, 0, 2]) {
        const slope = (place(t + 1e-5, z) - place(t - 1e-5, z)) / 2e-5
        const [velocity, off] = path.exact(p, place(t, z), 0, t)
        expect(velocity).toBeCloseTo(slope, 6)
        expect(off).toBeCloseTo(0, 12)
      }
    }
  },
)
