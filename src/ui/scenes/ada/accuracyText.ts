import { evaluationPoints } from '../../../core/ada/record.ts'
import { adaWords } from '../../../languages/late/ada.ts'
import { say } from '../../../languages/say.ts'
import { words } from '../../../languages/words.ts'
import type { AdaShown } from '../../../store/scene/ada.ts'
import { formatShare, formatStep } from '../../base/numbers.ts'

/** What a lane has reached when it was last measured, or why it trains no further. */
export function accuracyText({ frame, rows, failure }: AdaShown): string {
  const said = adaWords()
  if (failure) return say(words.problems.failure, failure)
  if (frame && !frame.ok) return said.diverged
  const last = rows.at(-1)
  if (!last) return said.starting
  const { target, source } = last
  return said.accuracy(formatShare(target), formatShare(source), formatStep(evaluationPoints))
}
