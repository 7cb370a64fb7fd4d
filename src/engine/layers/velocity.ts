import { logDensity, type Mixture } from '../../core/gaussian/mixture.ts'
import { noised } from '../../core/gaussian/noised.ts'
import { pathPlaces, pathTimes } from '../../core/record/frame.ts'
import { overCells } from '../../core/space/overCells.ts'
import type { Units } from '../../core/targets/target.ts'
import type { Tensor3D } from '../../objectives/objective.ts'
import type { Path } from '../../objectives/path.ts'
import { mapped } from '../points/mapped.ts'
import { type Reading, reader } from './reader.ts'

export default reader((reading) => {
  const { path } = reading.learner
  const { density } = reading.target
  return path && density ? velocities(reading, path, density) : null
})

/** A mixture in standard units. */
const standard = (p: Mixture, { center, unit }: Units): Mixture =>
  p.map((component) => ({
    ...component,
    mean: [
      (component.mean[0] - center[0]) / unit,
      center.length > 1 ? (component.mean[1] - center[1]) / unit : 0,
    ],
    sd: [component.sd[0] / unit, component.sd[1] / unit],
  }))

async function velocities(
  { tf, target }: Reading,
  path: Path<Tensor3D>,
  density: Mixture,
): Promise<Float32Array> {
  const { space, units } = target
  const { center, unit } = units
  const { dim } = space
  const kind = space.kind === 'line' ? 'line' : 'plane'
  const p = standard(density, units)
  const places: number[][] = []
  overCells(kind, target, pathPlaces[kind], (x, y) => places.push([x, y].slice(0, dim)))
  const points = places.map((place) => place.map((x, axis) => (x - center[axis]) / unit))
  const flat = Float32Array.from(points.flat())
  const out: number[] = []
  for (const t of pathTimes) {
    const { scale, sd } = path.noise(t)
    const then = noised(p, scale, sd)
    const logs = points.map(([x, y = 0]) => logDensity(then, x, y))
    const top = Math.max(...logs)
    const learnt = await mapped(tf, flat, dim, (x) => path.at(x, t))
    for (const [i, [x, y = 0]] of points.entries()) {
      const exact = path.exact(p, x, y, t).slice(0, dim)
      const own = [...learnt.subarray(dim * i, dim * (i + 1))]
      out.push(...places[i], Math.exp((logs[i] - top) / 2))
      out.push(...own.map((v) => v * unit), ...exact.map((v) => v * unit))
    }
  }
  return Float32Array.from(out)
}
