import { FILTER, type Maps, STRIDE, sizeOf } from '../../../core/images/maps.ts'

/** A layer's weights in the shape that tfjs wants, its biases, and what they have to do with. */
export interface Layer {
  readonly shape: readonly number[]
  readonly biases: number
  /** Numbers that an output sums up, and outputs that a number is part of. */
  readonly inputs: number
  readonly outputs: number
}

const matrix = (inputs: number, outputs: number): Layer => ({
  shape: [inputs, outputs],
  biases: outputs,
  inputs,
  outputs,
})

/** Half as many places as pixels a side: a pixel is seen from a quarter of a filter's places. */
const SHARED = (FILTER / STRIDE) ** 2

/** From a picture to `outputs`: convolutions to ever coarser maps, and a matrix. */
export const readingLayers = (maps: readonly Maps[], outputs: number): readonly Layer[] => [
  ...maps.slice(1).map(
    ({ channels }, i): Layer => ({
      shape: [FILTER, FILTER, maps[i].channels, channels],
      biases: channels,
      inputs: FILTER ** 2 * maps[i].channels,
      outputs: SHARED * channels,
    }),
  ),
  matrix(sizeOf(maps[maps.length - 1]), outputs),
]

/** The mirror: a matrix to the coarsest maps, and transposed convolutions to ever finer ones. */
export const makingLayers = (inputs: number, maps: readonly Maps[]): readonly Layer[] => [
  matrix(inputs, sizeOf(maps[maps.length - 1])),
  ...maps
    .slice(1)
    .map(
      ({ channels }, i): Layer => ({
        shape: [FILTER, FILTER, maps[i].channels, channels],
        biases: maps[i].channels,
        inputs: SHARED * channels,
        outputs: FILTER ** 2 * maps[i].channels,
      }),
    )
    .reverse(),
]

const weightsOf = ({ shape }: Layer): number => shape.reduce((product, n) => product * n, 1)

/** Numbers of each part of a run's row of θ: weights and biases, layer by layer. */
export const partsOf = (layers: readonly Layer[]): number[] =>
  layers.flatMap((layer) => [weightsOf(layer), layer.biases])

/** Each as a matrix, as Miyato et al. (2018) read a filter: all that it sees by its channels. */
export const matricesOf = (layers: readonly Layer[]) =>
  layers.map((layer) => {
    const columns = layer.shape[layer.shape.length - 1]
    return { rows: weightsOf(layer) / columns, columns, biases: layer.biases }
  })
