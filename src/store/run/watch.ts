import { changes } from '../../core/settings/changes.ts'
import { type LaneName, laneNames } from '../../core/settings/experiment.ts'
import { catalogue } from '../../objectives/defaults.ts'
import type { Host } from './host.ts'
import { complete } from './wanted.ts'

/** What the person's doings ask of the lanes. */
export interface Reactions {
  /** Only a new run can take this up. */
  restart(reason: string | null, ofTarget?: boolean): void
  /** The running lane can take up these settings. */
  tune(lane: LaneName, labels: readonly string[]): void
  /** The running lanes can go on with this target. */
  retarget(): void
  /** The pictures are not of what the person wants to see. */
  repaint(): void
  /** What the workers are busy with is not wanted. */
  cancel(): void
  /** Playing, speed, goal or clocks changed. */
  wake(): void
}

/** Reacts to the store for as long as the page lives. */
export function watch(
  { store: { subscribe }, page }: Pick<Host, 'store' | 'page'>,
  { restart, tune, retarget, repaint, cancel, wake }: Reactions,
): void {
  const equalityFn = (a: readonly unknown[], b: readonly unknown[]) =>
    a.every((value, i) => value === b[i])
  subscribe(
    (state) => state.experiment,
    (after, before) => {
      const { restart: reasons, live, target } = changes(before, after, catalogue)
      if (reasons.length > 0) {
        return restart(`${reasons.join(', ')} changed`, after.target !== before.target)
      }
      if (target.length > 0) retarget()
      for (const lane of laneNames) if (live[lane].length > 0) tune(lane, live[lane])
    },
  )
  subscribe(
    (state) => [state.resets, state.backend] as const,
    (now, before) => restart(now[1] === before[1] ? null : 'Backend changed'),
    { equalityFn },
  )
  subscribe(({ cancels }) => cancels, cancel)
  // Whatever the workers have a part in, any layer among it.
  subscribe((state) => JSON.stringify(complete(state)), repaint)
  subscribe(({ playing, speed, stopAt, apart }) => [playing, speed, stopAt, apart], wake, {
    equalityFn,
  })
  page.addEventListener('visibilitychange', wake)
}
