import { once } from '../../numerics/once.ts'
import type { Cloud } from '../../space/cloud.ts'
import type { Reference } from '../metric.ts'
import { dataOf } from '../pairs/dataOf.ts'
import { type Alike, leastDistance, pairsWithin } from './mostAlike.ts'

/** How near two pictures are at least that are not the same: of as many real ones as there are samples. */
const apart = once((p: Reference): number => leastDistance(dataOf(p)))

const found = once((cloud: Cloud) => once((p: Reference) => pairsWithin(cloud, apart(p))))

/** Near-duplicates: pairs of samples that are nearer than any two different ones of as many data. */
export const duplicates = (cloud: Cloud, p: Reference): readonly Alike[] => found(cloud)(p)
