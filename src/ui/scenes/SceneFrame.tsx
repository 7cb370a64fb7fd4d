import { type ReactNode, Suspense } from 'react'
import { useStore } from 'zustand'
import { sceneWords } from '../../languages/late/scene.ts'
import { words } from '../../languages/words.ts'
import app from '../app.module.css'
import { useLanguage } from '../base/language.ts'
import { Boundary } from '../boundary/Boundary.tsx'
import { lazyPart } from '../boundary/lazyPart.tsx'
import type { Played } from './played.ts'
import { SceneHeader } from './SceneHeader.tsx'
import classes from './scene.module.css'
import { useSampledScene } from './useSampledScene.ts'
import { useSceneKeys } from './useSceneKeys.ts'

// Few links need any words.
const Adjusted = lazyPart(() => import('./Adjusted.tsx'))

interface Props {
  readonly name: string
  readonly store: Played
  readonly link: () => string
  /** How it stands, in a sentence, for those who do not see the figure; it must keep its identity. */
  readonly sentence: () => string
  readonly children: ReactNode
}

/** The page of a scene: its header, what was wrong with its link, and the scene. */
export function SceneFrame({ name, store, link, sentence, children }: Props) {
  useSceneKeys(store)
  const adjusted = useStore(store, (state) => state.adjusted)
  const said = useSampledScene(store, sentence, 3000)
  return (
    <div key={useLanguage()} className={app.page}>
      <button
        type="button"
        className={app.skip}
        onClick={() => document.getElementById('scene')?.focus()}
      >
        {sceneWords().skip}
      </button>
      <Boundary>
        <SceneHeader name={name} store={store} link={link} />
      </Boundary>
      <main id="scene" tabIndex={-1} className={classes.main}>
        {adjusted.length > 0 && (
          <Suspense>
            <Adjusted problems={adjusted} />
          </Suspense>
        )}
        <Boundary>{children}</Boundary>
        <p role="status" className="hidden">
          {said}
        </p>
      </main>
      <section id="tooltips" aria-label={words.tooltips} />
    </div>
  )
}
