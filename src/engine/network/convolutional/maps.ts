import type { Space } from '../../../core/space/space.ts'

/** Pictures of a layer, side by side: so many channels of so many pixels. */
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
