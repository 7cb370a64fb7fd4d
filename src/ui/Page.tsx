import { Suspense, useSyncExternalStore } from 'react'
import { type SceneId, sceneIn } from '../core/scene/sceneId.ts'
import { App } from './App.tsx'
import { lazyPart } from './boundary/lazyPart.tsx'

const scenes = {
  dirac: lazyPart(() => import('./scenes/dirac/DiracPage.tsx')),
  ada: lazyPart(() => import('./scenes/ada/AdaPage.tsx')),
} satisfies Readonly<Record<SceneId, unknown>>

const onAddress = (tell: () => void) => {
  window.addEventListener('hashchange', tell)
  return () => window.removeEventListener('hashchange', tell)
}
const selectScene = () => sceneIn(location.hash)

/** The playground, or the scene that the address names. */
export function Page() {
  const scene = useSyncExternalStore(onAddress, selectScene)
  if (!scene) return <App />
  const Scene = scenes[scene]
  return (
    <Suspense>
      <Scene />
    </Suspense>
  )
}
