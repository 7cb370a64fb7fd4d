import type { Choice, LaneName } from '../../core/settings/experiment.ts'
import type { ParamValue } from '../../core/settings/params.ts'
import type { Session } from './session.ts'

/** Another target, from the step on that a session has reached. */
export const retarget = (session: Session, target: Choice): void =>
  session.edit([{ step: session.step, change: { target } }])

/** Other live settings, from the step on that a session has reached. */
export const tune = (
  session: Session,
  lane: LaneName,
  values: Readonly<Record<string, ParamValue>>,
): void => session.edit([{ step: session.step, change: { lane, values } }])
