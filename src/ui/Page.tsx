import { Suspense, useSyncExternalStore } from 'react'
import { type SceneId, sceneIn } from '../core/scene/sceneId.ts'
import { roomOf } from '../core/settings/room.ts'
import type { State } from '../store/state.ts'
import { App } from './App.tsx'
import { useModescope } from './base/useModescope.ts'
import { lazyPart } from './boundary/lazyPart.tsx'

const scenes = {
  dirac: lazyPart(() => import('./scenes/dirac/DiracPage.tsx')),
  ada: lazyPart(() => import('./scenes/ada/AdaPage.tsx')),
} satisfies Readonly<Record<SceneId, unknown>>

const Present = lazyPart(() => import('./present/Present.tsx'))

const onAddress = (tell: () => void) => {
  window.addEventListener('hashchange', tell)
  return () => window.removeEventListener('hashchange', tell)
}
const selectScene = () => sceneIn(location.hash)
const selectRoom = ({ unknown }: State) => roomOf(unknown)

/** The playground, or the scene or room that the address names. */
export function Page() {
  const scene = useSyncExternalStore(onAddress, selectScene)
  const room = useModescope(selectRoom)
  if (!scene && !room) return <App />
  const Other = scene ? scenes[scene] : Present
  return (
    <Suspense>
      <Other />
    </Suspense>
  )
}
