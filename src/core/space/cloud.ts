import type { Space } from './space.ts'

/** Points of a space, in the target's own coordinates. */
export interface Cloud {
  readonly space: Space
  /** `[n, dim]`, point after point; on the line one number a point. */
  readonly values: Float32Array
  /** The class that each was drawn from, where that is known. */
  readonly labels?: Uint16Array
}

/** How many points there are. */
export const sizeOf = ({ space, values }: Cloud): number => values.length / space.dim
