import { sample } from '../gaussian/sample.ts'
import type { Cloud } from '../space/cloud.ts'
import type { Key } from '../space/random.ts'
import type { Space } from '../space/space.ts'
import { drawRows } from './drawRows.ts'
import type { Source } from './source.ts'

/** n points of p. One counter each, so that point i does not depend on n. */
export const draw = (source: Source, space: Space, n: number, key: Key): Cloud =>
  source.type === 'mixture'
    ? sample(source.mixture, n, key)
    : { space, values: drawRows(source, space.dim, n, key) }
