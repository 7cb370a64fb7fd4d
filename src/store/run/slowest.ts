import { type LaneName, laneNames } from '../../core/settings/experiment.ts'
import type { State } from '../state.ts'

/** A lane is named when the other is so many times faster, and no more when it is less than that. */
const NAMED = 1.5
const KEPT = 1.2

/** The lane that the other waits for, where it has to wait long. */
export function slowest({
  apart,
  lanes,
  slowest: before,
}: Pick<State, 'apart' | 'lanes' | 'slowest'>): LaneName | null {
  const training = ({ phase, status }: State['lanes']['a']) => phase === 'ready' && status === 'ok'
  if (apart || !laneNames.every((lane) => training(lanes[lane]))) return null
  const [a, b] = [lanes.a.stepsPerSecond, lanes.b.stepsPerSecond]
  if (a === null || b === null) return null
  const slower = a < b ? 'a' : 'b'
  const ratio = Math.max(a, b) / Math.min(a, b)
  return ratio >= (before === slower ? KEPT : NAMED) ? slower : null
}
