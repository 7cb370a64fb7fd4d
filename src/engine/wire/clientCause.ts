import { type Failure, failureOf } from '../../core/record/failure.ts'

/** Why a request to a worker failed, where that decides what can be tried next. */
export type Cause = 'slow' | 'memory' | 'forbidden'

const causes: readonly string[] = ['slow', 'memory', 'forbidden'] satisfies Cause[]
const isCause = (code: string): code is Cause => causes.includes(code)

export function causeOf(error: Error): Cause | null {
  const { code } = failureOf(error)
  return isCause(code) ? code : null
}

/** As browsers and devices put it; there is no common name for it. */
const memory =
  /out of memory|memory\.grow|grow (instance )?memory|allocation (failed|size)|invalid (typed )?array (buffer )?length|array length too|exceeds the max(imum)? buffer size/i

/** What a failure is that a browser or a device has told in its own words. */
export const understood = (failure: Failure): Failure =>
  'message' in failure && memory.test(failure.message)
    ? { code: 'memory', message: failure.message }
    : failure
