import type { Space } from '../space/space.ts'

/** Pictures of a layer of a convolutional network, side by side: so many channels of so many pixels. */
export interface Maps {
  readonly height: number
  readonly width: number
  readonly channels: number
}

export const sizeOf = ({ height, width, channels }: Maps): number => height * width * channels

/**
 * From the picture to the coarsest maps: each layer has half the sides of the one before, rounded up.
 * The coarsest have `width` channels, and each finer ones half as many.
 */
export const pyramid = (
  { height, width, channels }: Extract<Space, { readonly kind: 'image' }>,
  depth: number,
  most: number,
): readonly Maps[] =>
  Array.from({ length: depth + 1 }, (_, i) => ({
    height: Math.ceil(height / 2 ** i),
    width: Math.ceil(width / 2 ** i),
    channels: i === 0 ? channels : Math.max(1, Math.round(most / 2 ** (depth - i))),
  }))

/** Sides of a filter: a multiple of the stride, or outputs would overlap unevenly (Odena et al. 2016). */
export const FILTER = 4
export const STRIDE = 2

/** Products of a point and the weights of such a network between it and `others` numbers. */
export const products = (maps: readonly Maps[], others: number): number =>
  maps
    .slice(1)
    .reduce(
      (sum, { height, width, channels }, i) =>
        sum + height * width * channels * FILTER ** 2 * maps[i].channels,
      sizeOf(maps[maps.length - 1]) * others,
    )
