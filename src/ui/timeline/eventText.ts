import { timelineWords } from '../../languages/late/timeline.ts'
import { letter } from '../base/palette.ts'
import type { ModeEvent } from './events.ts'

/** So many modes are named, of more their number is told. */
const NAMED = 4

/** What happened in a lane: 'captured mode 3, dropped modes 1, 5'. */
export function whatHappened({ captured, dropped }: ModeEvent): string {
  const { events } = timelineWords()
  const named = (modes: readonly number[]) =>
    events.modes(modes.slice(0, NAMED), Math.max(0, modes.length - NAMED))
  return [
    ...(captured.length > 0 ? [events.captured(named(captured))] : []),
    ...(dropped.length > 0 ? [events.dropped(named(dropped))] : []),
  ].join(', ')
}

/** And in which: 'A captured mode 3; B dropped mode 5'. */
export const eventText = (events: readonly ModeEvent[]): string =>
  events.map((event) => `${letter[event.lane]} ${whatHappened(event)}`).join('; ')
