/** Rotations and reflections that bring a mixture on the plane back to itself. */
import { momentsOf, type Theta, thetaOf } from './gaussian.ts'
import { type Component, type Mixture, moments } from './mixture.ts'

/** x ↦ c + A (x − c), A = [a b; c d] orthogonal. */
export interface Isometry {
  readonly center: readonly [number, number]
  readonly matrix: readonly [number, number, number, number]
}

/** Relative to the size of the whole; links hold means to 1e-4. */
const EQUAL = 1e-6

/** All but the identity. */
export function isometriesOf(p: Mixture): readonly Isometry[] {
  const { mean: center, covariance } = moments(p)
  const size = Math.sqrt(covariance[0] + covariance[2])
  const arm = ({ mean }: Component): [number, number] => [mean[0] - center[0], mean[1] - center[1]]
  const radius = (component: Component) => Math.hypot(...arm(component))
  // Where the farthest component goes decides a rotation, and a reflection.
  const farthest = p.reduce((most, one) => (radius(one) > radius(most) ? one : most))
  if (radius(farthest) < EQUAL * size) return []
  const from = Math.atan2(arm(farthest)[1], arm(farthest)[0])
  return p
    .filter((other) => Math.abs(radius(other) - radius(farthest)) < EQUAL * size)
    .flatMap((other): Isometry[] => {
      const to = Math.atan2(arm(other)[1], arm(other)[0])
      const [turn, mirror] = [to - from, to + from]
      return [
        { center, matrix: [Math.cos(turn), -Math.sin(turn), Math.sin(turn), Math.cos(turn)] },
        {
          center,
          matrix: [Math.cos(mirror), Math.sin(mirror), Math.sin(mirror), -Math.cos(mirror)],
        },
      ]
    })
    .filter((one) => !isIdentity(one) && isSymmetry(p, one, size))
}

const isIdentity = ({ matrix: [a, b, , d] }: Isometry): boolean =>
  Math.abs(a - 1) + Math.abs(b) + Math.abs(d - 1) < EQUAL

/** The Gaussian after an isometry. */
export function moved(theta: Theta, { center, matrix: [a, b, c, d] }: Isometry): Theta {
  const { mean, covariance } = momentsOf(theta)
  const [x, y] = [mean[0] - center[0], mean[1] - center[1]]
  const [xx, xy, yy] = covariance
  return thetaOf(
    {
      mean: [center[0] + a * x + b * y, center[1] + c * x + d * y],
      covariance: [
        a * a * xx + 2 * a * b * xy + b * b * yy,
        a * c * xx + (a * d + b * c) * xy + b * d * yy,
        c * c * xx + 2 * c * d * xy + d * d * yy,
      ],
    },
    2,
  )
}

function isSymmetry(p: Mixture, isometry: Isometry, size: number): boolean {
  const numbers = (component: Component) => {
    const { mean, covariance } = moments([{ ...component, weight: 1 }])
    return { mean, covariance, theta: thetaOf({ mean, covariance }, 2), weight: component.weight }
  }
  const all = p.map(numbers)
  return all.every(({ theta, weight }) => {
    const image = momentsOf(moved(theta, isometry))
    return all.some((other) => {
      const spread = Math.sqrt(other.covariance[0] + other.covariance[2])
      return (
        Math.abs(other.weight - weight) < EQUAL &&
        Math.hypot(image.mean[0] - other.mean[0], image.mean[1] - other.mean[1]) < EQUAL * size &&
        image.covariance.every((x, i) => Math.abs(x - other.covariance[i]) < EQUAL * spread ** 2)
      )
    })
  })
}
