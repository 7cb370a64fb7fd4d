import { useEffect } from 'react'
import type { SceneActions, SceneState } from '../../store/scene/sceneStore.ts'
import { type Key, keyFor } from '../keyboard/shortcuts.ts'
import type { Played } from './played.ts'

interface SceneKey extends Key {
  readonly run: (scene: Pick<SceneState, 'playing'> & SceneActions) => void
}

/** The keys of the playground that mean something here. */
const keys: readonly SceneKey[] = [
  { key: ' ', run: (scene) => (scene.playing ? scene.pause() : scene.play()) },
  { key: '.', run: (scene) => scene.stepOnce() },
  { key: 'r', run: (scene) => scene.reset() },
]

export function useSceneKeys(store: Played): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return
      const key = keyFor(keys, event, document.activeElement)
      if (!key) return
      event.preventDefault()
      key.run(store.getState())
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [store])
}
