/** What there is to say of a fit and its optima, in one sentence. */

import type { Mixture } from '../../core/gaussian/mixture.ts'
import { bestOf, standing } from '../../core/optima/standing.ts'
import type { Space } from '../../core/space/space.ts'
import { say as inWords } from '../../languages/say.ts'
import { words } from '../../languages/words.ts'
import type { LaneSurvey } from '../../store/survey.ts'
import { formatDivergence, formatPlace } from '../base/numbers.ts'

export interface Facts extends Pick<LaneSurvey, 'phase' | 'failure' | 'optima'> {
  readonly space: Space
  /** The model of the shown run; null before the first picture. */
  readonly model: Mixture | null
  /** D of the shown run, if it is at rest. */
  readonly rest: string | null
}

export interface Verdict {
  readonly text: string
  /** Whether the run is in an optimum that is not the best. */
  readonly local: boolean
}

export function verdict({ phase, failure, optima, space, model, rest }: Facts): Verdict | null {
  const { survey } = words
  const say = (text: string, local = false) => ({ text, local })
  if (phase === 'off') return null
  if (failure) return say(survey.failed(inWords(words.problems.surveyFailure, failure)))
  if (phase === 'searching') return say(survey.searching)
  if (optima.length === 0) return say(rest ? survey.restsAlone(rest) : survey.none)
  const [{ value, q }] = optima
  const onLine = space.kind === 'line'
  const where = onLine ? survey.where(formatPlace(q.mean[0]), formatPlace(q.sd[0])) : null
  const at = (d: string) => (where ? survey.at(d, where) : d)
  const best = at(formatDivergence(value))
  const { place, optimum } = model ? standing(model, optima) : { place: 'away', optimum: null }
  if (!optimum) return say(rest ? survey.rests(rest, best) : survey.away(best))
  const d = formatDivergence(optimum.value)
  if (place === 'local') return say(survey.local(d, best), true)
  const equals = bestOf(optima).length
  if (equals > 1) return say(survey.reached.oneOf(equals, d))
  return say(onLine ? survey.reached.global(best) : survey.reached.bestFound(d))
}
