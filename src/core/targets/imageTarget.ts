import type { Modes } from '../coverage/modes.ts'
import type { ImageSpace } from '../images/imageSpace.ts'
import type { RowsSource } from '../source/source.ts'
import type { Target } from './target.ts'

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
