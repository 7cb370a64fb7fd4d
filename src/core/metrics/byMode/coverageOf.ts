/** The modes of q's samples, counted once for all metrics that read them. */
import { capturedModes } from '../../coverage/captured.ts'
import { type Coverage, coverage } from '../../coverage/coverage.ts'
import { once } from '../../numerics/once.ts'
import { type Cloud, sizeOf } from '../../space/cloud.ts'
import { modesOf, type Reference } from '../metric.ts'

const counted = once((cloud: Cloud) =>
  once(({ target }: Reference) => coverage(modesOf(target), cloud)),
)

/** Mode coverage, by the published protocol and by the honest count. */
export const coverageOf = (cloud: Cloud, p: Reference): Coverage => counted(cloud)(p)

const captured = once((cloud: Cloud) =>
  once((p: Reference) =>
    capturedModes(coverageOf(cloud, p), sizeOf(cloud), modesOf(p.target), p.capture),
  ),
)

/** Whether q captures each mode, by the honest count. */
export const capturedOf = (cloud: Cloud, p: Reference): readonly boolean[] => captured(cloud)(p)
