import { once } from '../../numerics/once.ts'
import type { Cloud } from '../../space/cloud.ts'
import type { Reference } from '../metric.ts'

/** As many points of p as there are samples of q: the same for every metric, so that they share work. */
export const dataOf = once((p: Reference): Cloud => p.draw(p.size))
