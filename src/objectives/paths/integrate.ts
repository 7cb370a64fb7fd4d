import type { Tensor3D } from '../objective.ts'

/** How a step of length h follows a velocity: Euler once along it, Heun by the mean of both ends. */
export type Method = 'euler' | 'heun'

/** What steps lead from, and where each of them leads. */
export type Way = readonly [Tensor3D, ...Tensor3D[]]

export const last = (way: Way): Tensor3D => way[way.length - 1]

/**
 * Follows dx/dt = v(x, t) from one time to another in equal steps.
 * @param to may be before `from`
 */
export function integrate(
  velocity: (x: Tensor3D, t: number) => Tensor3D,
  start: Tensor3D,
  from: number,
  to: number,
  steps: number,
  method: Method,
): Way {
  const h = (to - from) / steps
  const way: [Tensor3D, ...Tensor3D[]] = [start]
  let x = start
  for (let k = 0; k < steps; k++) {
    const t = from + k * h
    const here = velocity(x, t)
    const euler = x.add<Tensor3D>(here.mul(h))
    x = method === 'euler' ? euler : x.add<Tensor3D>(here.add(velocity(euler, t + h)).mul(h / 2))
    way.push(x)
  }
  return way
}
