import type { Modes } from '../coverage/modes.ts'
import type { RowsSource } from '../source/source.ts'
import type { Space } from '../space/space.ts'
import type { Target } from '../targets/target.ts'

export type ImageSpace = Extract<Space, { readonly kind: 'image' }>

/** Pictures of a side: channel after channel, each row by row from the top left, 0 (ground) … 1 (ink). */
export const squareSpace = (side: number, channels: 1 | 3 = 1): ImageSpace => ({
  kind: 'image',
  dim: side * side * channels,
  width: side,
  height: side,
  channels,
})

/** A target of pictures. Models see −1 for the ground and 1 for ink, where generators end in tanh. */
export const imageTarget = (
  space: ImageSpace,
  source: RowsSource,
  modes: Modes | null,
): Target => ({
  space,
  source,
  modes,
  density: null,
  center: [0, 0],
  halfWidth: 1,
  units: { center: Array<number>(space.dim).fill(0.5), unit: 0.5 },
})
