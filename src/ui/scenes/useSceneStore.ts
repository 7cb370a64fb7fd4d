import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { Scene } from '../../core/scene/scene.ts'
import { sceneIn } from '../../core/scene/sceneId.ts'
import type { Params } from '../../core/settings/params.ts'
import {
  type SceneActions,
  type SceneState,
  type SceneStore,
  sceneLink,
} from '../../store/scene/sceneStore.ts'
import { writeScene } from '../../store/scene/way.ts'
import { speakForScene } from '../base/language.ts'

export const useScene = <S extends Params, L extends Params, T>(
  store: SceneStore<S, L>,
  select: (state: SceneState<S, L> & SceneActions) => T,
): T => useStore(store, select)

/** Long enough to gather a drag. */
const delay = 250

/** Keeps the address and the settings of a scene the same, and speaks its language, while it is there. */
export function useSceneAddress<S extends Params, L extends Params>(
  store: SceneStore<S, L>,
  declared: Scene<S, L>,
): void {
  useEffect(() => {
    let written = ''
    const write = () => {
      written = sceneLink(declared, store.getState())
      writeScene(written)
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(write, delay)
    }
    const typed = () => {
      const { hash } = location
      if (sceneIn(hash) !== declared.id || hash === written) return
      store.getState().open(hash)
    }
    const stop = store.subscribe(({ settings }) => settings, later)
    window.addEventListener('hashchange', typed)
    write()
    const leave = speakForScene(store.getState())
    return () => {
      leave()
      stop()
      clearTimeout(timer)
      window.removeEventListener('hashchange', typed)
    }
  }, [store, declared])
}
