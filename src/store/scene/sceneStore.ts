import { subscribeWithSelector } from 'zustand/middleware'
import { createStore } from 'zustand/vanilla'
import type { Scene, SceneSettings } from '../../core/scene/scene.ts'
import { decodeScene, encodeScene } from '../../core/scene/sceneLink.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import type { Unknown } from '../../core/settings/link.ts'
import type { Params, ParamValue } from '../../core/settings/params.ts'
import type { LinkProblem } from '../../core/settings/problem.ts'

/** Steps a second, or as many as there is time for. */
export type Speed = number | 'full'

/** What every scene has: its settings, and how it is played. */
export interface SceneState<S extends Params = Params, L extends Params = Params> {
  readonly settings: SceneSettings<S, L>
  readonly unknown: Unknown
  /** What of the link was not taken as it stood. */
  readonly adjusted: readonly LinkProblem[]
  /** The step at which the link says to pause. */
  readonly stop: number | null
  readonly playing: boolean
  /** Where to pause on the way; it is gone to as fast as can be. */
  readonly stopAt: number | null
  /** The step that both lanes have reached. */
  readonly step: number
  readonly speed: Speed
  /** Counts the runs: each one is from step 0. */
  readonly runs: number
}

export interface SceneActions {
  play(): void
  pause(): void
  stepOnce(): void
  reset(): void
  setSpeed(speed: Speed): void
  setShared(values: Readonly<Record<string, ParamValue>>): void
  setLane(lane: LaneName, values: Readonly<Record<string, ParamValue>>): void
  open(hash: string): void
  /** Both lanes have come to a step. */
  reach(step: number): void
}

export type SceneStore<S extends Params = Params, L extends Params = Params> = ReturnType<
  typeof createSceneStore<S, L>
>

/** The same run with other settings, to the step where it rests; one that is played, from step 0. */
const anew = ({ playing, stopAt, step, runs }: SceneState) => ({
  runs: runs + 1,
  step: 0,
  playing: playing || step > 0,
  stopAt: playing ? stopAt : step || null,
})

function opened<S extends Params, L extends Params>(hash: string, declared: Scene<S, L>) {
  const { settings, unknown, adjusted, stop } = decodeScene(hash, declared)
  return { settings, unknown, adjusted, stop, stopAt: stop, playing: true, step: 0 }
}

export const createSceneStore = <S extends Params, L extends Params>(
  declared: Scene<S, L>,
  hash: string,
  speed: Speed,
) =>
  createStore<SceneState<S, L> & SceneActions>()(
    subscribeWithSelector((set) => ({
      ...opened(hash, declared),
      speed,
      runs: 1,
      play: () => set({ playing: true, stopAt: null }),
      pause: () => set({ playing: false, stopAt: null }),
      stepOnce: () => set(({ step }) => ({ playing: true, stopAt: step + 1 })),
      reset: () => set(({ runs }) => ({ runs: runs + 1, step: 0, stopAt: null })),
      setSpeed: (next) => set({ speed: next }),
      setShared: (values) =>
        set((state) => ({
          settings: { ...state.settings, shared: { ...state.settings.shared, ...values } },
          ...anew(state),
        })),
      setLane: (lane, values) =>
        set((state) => {
          const { lanes, shared } = state.settings
          const changed = { ...lanes, [lane]: { ...lanes[lane], ...values } }
          return { settings: { shared, lanes: changed }, ...anew(state) }
        }),
      open: (next) => set(({ runs }) => ({ ...opened(next, declared), runs: runs + 1 })),
      reach: (step) =>
        set(({ stopAt, playing }) => {
          const there = stopAt !== null && step >= stopAt
          return { step, playing: playing && !there, stopAt: there ? null : stopAt }
        }),
    })),
  )

/** The link to what a scene shows; with `here`, to pause where it is paused now. */
export function sceneLink<S extends Params, L extends Params>(
  declared: Scene<S, L>,
  { settings, stop, unknown, playing, step }: SceneState<S, L>,
  here = false,
): string {
  const paused = playing || step === 0 ? null : step
  return encodeScene(declared, { settings, unknown, stop: here ? paused : stop })
}
