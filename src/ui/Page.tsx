import { Suspense, useSyncExternalStore } from 'react'
import { type SceneId, sceneIn } from '../core/scene/sceneId.ts'
import { type Room, roomApart, roomOf } from '../core/settings/room.ts'
import type { State } from '../store/state.ts'
import { App } from './App.tsx'
import { useModescope } from './base/useModescope.ts'
import { lazyPart } from './boundary/lazyPart.tsx'

const scenes = {
  dirac: lazyPart(() => import('./scenes/dirac/DiracPage.tsx')),
  ada: lazyPart(() => import('./scenes/ada/AdaPage.tsx')),
} satisfies Readonly<Record<SceneId, unknown>>

const rooms = {
  present: lazyPart(() => import('./present/Present.tsx')),
  notes: lazyPart(() => import('./present/notes/Notes.tsx')),
  sheets: lazyPart(() => import('./worksheets/WorksheetsPage.tsx')),
} satisfies Readonly<Record<Room, unknown>>

const onAddress = (tell: () => void) => {
  window.addEventListener('hashchange', tell)
  return () => window.removeEventListener('hashchange', tell)
}
const selectScene = () => sceneIn(location.hash)
const selectRoom = ({ unknown }: State) => roomOf(unknown)
/** Nothing is opened for these, so that only the address says that they are wanted. */
const selectApart = () => roomApart(location.hash)

/** The playground, or the scene or room that the address names. */
export function Page() {
  const scene = useSyncExternalStore(onAddress, selectScene)
  const apart = useSyncExternalStore(onAddress, selectApart)
  const room = useModescope(selectRoom)
  const Other = scene ? scenes[scene] : apart ? rooms[apart] : room && rooms[room]
  if (!Other) return <App />
  return (
    <Suspense>
      <Other />
    </Suspense>
  )
}
