import type { Tensor3D } from '../objective.ts'

/** How a step of length h follows a velocity: Euler once along it, Heun by the mean of both ends. */
export type Method = 'euler' | 'heun'

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
): Tensor3D {
  const h = (to - from) / steps
  let x = start
  for (let k = 0; k < steps; k++) {
    const t = from + k * h
    const here = velocity(x, t)
    const euler = x.add<Tensor3D>(here.mul(h))
    x = method === 'euler' ? euler : x.add<Tensor3D>(here.add(velocity(euler, t + h)).mul(h / 2))
  }
  return x
}
