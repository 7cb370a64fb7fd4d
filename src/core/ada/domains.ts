import type { Component } from '../gaussian/mixture.ts'
import { type Target, target } from '../targets/target.ts'
import type { AdaShared } from './adaScene.ts'

/** One domain: as many Gaussians as there are classes, each round and as likely as the others. */
export interface Domain {
  readonly means: readonly (readonly [number, number])[]
  readonly sd: number
}

/** y = 1 is the source and y = 0 the target, as in Hu et al. */
export interface Domains {
  readonly source: Domain
  readonly target: Domain
}

type Settings = Pick<AdaShared, 'angle' | 'shiftX' | 'shiftY' | 'scale' | 'classes' | 'sd'>

/** Classes around a circle of radius 1, and the same turned, enlarged, and moved. */
export function domainsOf({ angle, shiftX, shiftY, scale, classes, sd }: Settings): Domains {
  const turn = (angle * Math.PI) / 180
  const around = Array.from({ length: classes }, (_, k) => Math.PI * (1 / 2 + (2 * k) / classes))
  return {
    source: { means: around.map((at) => [Math.cos(at), Math.sin(at)]), sd },
    target: {
      means: around.map((at) => [
        shiftX + scale * Math.cos(at + turn),
        shiftY + scale * Math.sin(at + turn),
      ]),
      sd: scale * sd,
    },
  }
}

const componentsOf = ({ means, sd }: Domain): Component[] =>
  means.map(([x, y]) => ({ weight: 1, mean: [x, y], sd: [sd, sd], angle: 0 }))

/** Both domains as one mixture: what the plotting square holds, and whose units the networks see. */
export const bothOf = ({ source, target: other }: Domains): Target =>
  target([...componentsOf(source), ...componentsOf(other)])
