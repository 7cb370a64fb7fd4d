import type { SceneActions, SceneState } from '../../store/scene/sceneStore.ts'

type Shown = Pick<SceneState, 'playing' | 'step' | 'speed' | 'adjusted'> & SceneActions

/** What the frame of a scene needs of its store, whatever is set in it. */
export interface Played {
  getState(): Shown
  getInitialState(): Shown
  subscribe(listener: (state: Shown, before: Shown) => void): () => void
}
