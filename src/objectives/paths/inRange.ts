import type { World } from '../objective.ts'
import { last, type Way } from './integrate.ts'

/** A way whose end is a picture: no pixel has less ink than none, or more than all. */
export const inRange = ({ tf, space }: World, way: Way): Way =>
  space.kind === 'image' ? [way[0], ...way.slice(1, -1), tf.clipByValue(last(way), -1, 1)] : way
