import { once } from '../../core/numerics/once.ts'
import { withAside } from '../../core/settings/aside.ts'
import { decode } from '../../core/settings/decode.ts'
import type { Step } from '../../lessons/lesson.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { stepOf } from '../../store/lesson/phase.ts'
import { linkOf } from '../../store/link.ts'
import type { State } from '../../store/state.ts'

const asksSeat = once(({ course }: Step) => decode(course, catalogue).asksSeat ?? false)

/**
 * What a phone opens: what is on the wall, without the view of who presents it. Where the step asks
 * each for a seat, so does this, though who presents has one.
 */
export function linkToShow(state: State): string {
  const step = stepOf(state)
  const unknown = withAside(state.unknown, 'view', null)
  return linkOf({ ...state, unknown }, { short: true, ...(step && { ask: asksSeat(step) }) })
}
