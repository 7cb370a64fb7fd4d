import type { Space } from '../space/space.ts'

export type ImageSpace = Extract<Space, { readonly kind: 'image' }>

/** Pictures of a side: channel after channel, each row by row from the top left, 0 (ground) … 1 (ink). */
export const squareSpace = (side: number, channels: 1 | 3 = 1): ImageSpace => ({
  kind: 'image',
  dim: side * side * channels,
  width: side,
  height: side,
  channels,
})
