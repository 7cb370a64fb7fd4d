import type { Restart } from '../../core/record/notice.ts'
import { changes, type Setting } from '../../core/settings/changes.ts'
import type { Experiment } from '../../core/settings/experiment.ts'
import { type LaneName, laneNames } from '../../core/settings/experiment.ts'
import type { ParamValue } from '../../core/settings/params.ts'
import { catalogue } from '../../objectives/defaults.ts'
import type { Host } from './host.ts'
import { complete } from './wanted.ts'

/** Of what a new run is: a course that was opened, the same course again, or what is set now. */
export type Anew = 'opened' | 'again' | 'anew'

/** What the person's doings ask of the lanes. */
export interface Reactions {
  /** Whether the state changes because of the run, not of the person. */
  quiet(): boolean
  /** Only a new run can take this up. */
  restart(how: Anew, reason: Restart | null, ofTarget: boolean): void
  /** Lane B has become a branch of lane A. */
  graft(at: number): void
  /** The running lane can take up these settings. */
  tune(lane: LaneName, values: Readonly<Record<string, ParamValue>>): void
  /** The running lanes can go on with this target. */
  retarget(target: Experiment['target']): void
  /** The pictures are not of what the person wants to see. */
  repaint(): void
  /** What the workers are busy with is not wanted. */
  cancel(): void
  /** Playing, speed, goal, clocks or what is looked at changed. */
  wake(): void
}

/** Reacts to the store for as long as the page lives. */
export function watch(
  { store: { subscribe }, page }: Pick<Host, 'store' | 'page'>,
  { quiet, restart, graft, tune, retarget, repaint, cancel, wake }: Reactions,
): void {
  const same = (a: readonly unknown[], b: readonly unknown[]) =>
    a.every((value, i) => value === b[i])
  subscribe(
    ({ experiment, course, grafted, backend, resets }) =>
      [experiment, course, grafted, backend, resets] as const,
    ([after, course, grafted, ...now], [before, courseBefore, graftedBefore, ...then]) => {
      if (quiet()) return
      if (grafted && grafted !== graftedBefore) return graft(grafted.at)
      const { restart: reasons, live, target } = changes(before, after, catalogue)
      const opened = course !== courseBefore
      const wished = !same(now, then)
      if (opened || wished || reasons.length > 0) {
        const how = opened ? 'opened' : after === before ? 'again' : 'anew'
        const ofTarget = reasons.length > 0 && after.target !== before.target
        return restart(how, reasonOf(reasons, now[0] !== then[0], wished), ofTarget)
      }
      if (target.length > 0) retarget(after.target)
      for (const lane of laneNames) {
        if (live[lane].length > 0) tune(lane, changed(before, after, lane))
      }
    },
    { equalityFn: same },
  )
  subscribe(
    ({ arrivals }) => arrivals,
    () => restart('again', null, true),
  )
  subscribe(({ cancels }) => cancels, cancel)
  // Whatever the workers have a part in, any layer among it.
  subscribe((state) => JSON.stringify(complete(state)), repaint)
  subscribe(
    ({ playing, speed, stopAt, apart, looked }) => [playing, speed, stopAt, apart, looked],
    wake,
    { equalityFn: same },
  )
  page.addEventListener('visibilitychange', wake)
}

/** Why a run starts again; null where the person asked for just that. */
function reasonOf(
  settings: readonly Setting[],
  ofBackend: boolean,
  wished: boolean,
): Restart | null {
  if (ofBackend) return { code: 'backend' }
  return wished || settings.length === 0 ? null : { code: 'settings', settings }
}

/** The settings of a lane that changed. */
const changed = (before: Experiment, after: Experiment, lane: LaneName) =>
  Object.fromEntries(
    Object.entries(after.lanes[lane].values).filter(
      ([name, value]) => before.lanes[lane].values[name] !== value,
    ),
  )
