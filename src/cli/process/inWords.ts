import { failureOf } from '../../core/record/failure.ts'
import { lanes } from '../../languages/en/failures.ts'
import { say } from '../../languages/say.ts'

/** An error with a sentence for a person, where what failed is known; else the error itself. */
export function inWords(error: unknown): unknown {
  const failure = failureOf(error)
  return failure.code === 'said' ? error : new Error(say(lanes.failure, failure), { cause: error })
}
