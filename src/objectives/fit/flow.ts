import type { Component } from '../../core/gaussian/mixture.ts'
import type { World } from '../objective.ts'
import { couplingFlow } from './coupling.ts'
import type { DensityModel } from './densityModel.ts'
import { splineFlow } from './spline.ts'
import type { scatterOf } from './start.ts'

/** Couplings on the plane; on the line, where they have nothing to condition on, a spline. */
export const flow = (
  world: World,
  layers: number,
  start: Component,
  scatter?: ReturnType<typeof scatterOf>,
): DensityModel =>
  world.dim === 1 ? splineFlow(world, start, scatter) : couplingFlow(world, layers, start)
