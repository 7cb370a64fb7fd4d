import { pyramid } from '../../core/images/maps.ts'
import type { Training } from '../../core/settings/experiment.ts'
import type { Space } from '../../core/space/space.ts'
import type { Mlp, Net, Trainable } from '../../objectives/network.ts'
import type { Tensor2D, TF } from '../../objectives/objective.ts'
import type { Architecture } from '../network/architecture.ts'
import {
  convolutionalGenerator,
  convolutionalReader,
} from '../network/convolutional/convolutional.ts'
import { dense } from '../network/dense.ts'

/** A network, and whether its output is brought into (−1, 1). */
interface Kind {
  readonly architecture: Architecture
  readonly bounded: boolean
}

/** The networks of a world. */
export interface Networks {
  mlp(name: string, inputs: number, outputs: number, outputScale?: number): Mlp
  generator(name: string, inputs: number, logits?: boolean): Mlp
  reader(name: string, outputs: number, outputScale?: number): Mlp
  /** What computes with the numbers of `to` as `who` does with its own, if `who` is a network. */
  like(who: Trainable, to: Trainable): Trainable
}

/** @param register gives a network its numbers */
export function createNetworks(
  tf: TF,
  seeds: readonly number[],
  space: Space,
  { depth, width, activation, network }: Training,
  register: (name: string, start: Float32Array) => Trainable,
): Networks {
  const kinds = new Map<Trainable['theta'], Kind>()
  const known = (trainable: Trainable, kind: Kind): Mlp => {
    const { theta } = trainable
    const { architecture, bounded } = kind
    kinds.set(theta, kind)
    const given = (numbers: Tensor2D, twice = false): Net => ({
      apply(x) {
        const y = architecture.apply(tf, x, numbers, twice)
        return bounded ? y.tanh() : y
      },
      gradientNorm2: (x) => architecture.gradientNorm2(tf, x, numbers),
    })
    return { ...trainable, layers: architecture.layers, given, ...given(theta) }
  }
  const made = (name: string, architecture: Architecture, outputScale?: number, bounded = false) =>
    known(register(name, architecture.start(name, seeds, outputScale)), { architecture, bounded })

  const plain = (inputs: number, outputs: number): Architecture =>
    dense({ sizes: [inputs, ...Array<number>(depth).fill(width), outputs], activation })
  const image = space.kind === 'image'
  const maps = image && network === 'convolutional' ? pyramid(space, depth, width) : null
  return {
    mlp: (name, inputs, outputs, outputScale) => made(name, plain(inputs, outputs), outputScale),
    generator: (name, inputs, logits = false) => {
      const architecture = maps
        ? convolutionalGenerator(inputs, maps, activation)
        : plain(inputs, space.dim)
      return made(name, architecture, undefined, image && !logits)
    },
    reader: (name, outputs, outputScale) => {
      const architecture = maps
        ? convolutionalReader(maps, outputs, activation)
        : plain(space.dim, outputs)
      return made(name, architecture, outputScale)
    },
    like(who, to) {
      const kind = kinds.get(who.theta)
      return kind ? known(to, kind) : to
    },
  }
}
