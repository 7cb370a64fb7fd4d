import type { AtPoint } from '../../core/coverage/atPoint.ts'
import type { PointFacts } from '../../core/record/pointFacts.ts'
import { criticLabel } from '../../languages/declared.ts'
import { pointWords } from '../../languages/late/point.ts'
import { formatPlace, formatShare } from '../base/numbers.ts'

export interface FactRow {
  readonly name: string
  readonly text: string
}

/** Nats to two decimals; far out they are whole. */
const nats = (value: number): string =>
  Math.abs(value) < 1000 ? formatPlace(value) : formatPlace(value).replace(/\..*/, '')

const placed = (point: readonly number[]): string => `(${point.map(formatPlace).join(', ')})`

/** What is said of a point: of p first, then of the model. */
export function factRows(p: AtPoint, facts: PointFacts | null): readonly FactRow[] {
  const words = pointWords()
  const rows: FactRow[] = []
  const say = (name: string, text: string) => void rows.push({ name, text })
  if (p.mode !== null && p.mode >= 0) {
    const share = p.responsibility === null ? null : formatShare(p.responsibility, 0)
    say(words.mode, words.nearest(p.mode + 1, share))
  }
  if (p.logP !== null) say('log p(x)', nats(p.logP))
  if (!facts) return rows
  const { logDensity, logRatio, critic, reconstruction, noise, posterior } = facts
  if (logDensity) {
    const { value, kind, codes } = logDensity
    say('log q(x)', words.density[kind](nats(value), codes ?? 0))
    // A bound on log q says nothing exact of p/q.
    if (p.logP !== null && kind !== 'bound') say('log p/q', nats(p.logP - value))
  }
  if (logRatio) say(words.critic, words.ratio(nats(logRatio.value), logRatio.noisy))
  if (critic) say(criticLabel(critic.label), nats(critic.value))
  if (reconstruction) {
    const far = Math.hypot(...reconstruction.map((x, axis) => x - facts.at[axis]))
    say(words.back, words.backAt(placed(reconstruction), formatPlace(far)))
  }
  if (noise) say(words.noise, placed(noise))
  if (posterior && !reconstruction) say(words.codeName, placed(posterior.mean))
  return rows
}
