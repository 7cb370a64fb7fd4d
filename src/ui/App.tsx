import { Suspense } from 'react'
import { words } from '../languages/words.ts'
import { isLocked } from '../store/lesson/phase.ts'
import classes from './app.module.css'
import { useLanguage } from './base/language.ts'
import { useModescope } from './base/useModescope.ts'
import { Boundary } from './boundary/Boundary.tsx'
import { lazyPart } from './boundary/lazyPart.tsx'
import { Drawer } from './drawer/Drawer.tsx'
import { DropData } from './drop/DropData.tsx'
import { Header } from './header/Header.tsx'
import { useShortcuts } from './keyboard/useShortcuts.ts'
import { Lane } from './lane/Lane.tsx'
import { Panels } from './panels/Panels.tsx'
import { selectAwaited } from './selectors/selectors.ts'
import { LiveSentence } from './sentences/LiveSentence.tsx'
import { LookFor } from './sentences/LookFor.tsx'
import { Notices } from './sentences/Notices.tsx'
import { Strip } from './strip/Strip.tsx'

const Below = lazyPart(() => import('./Below.tsx'))
const LookBar = lazyPart(() => import('./timeline/LookBar.tsx'))
const ReadingLine = lazyPart(() => import('./images/own/ReadingLine.tsx'))
const AskImages = lazyPart(() => import('./images/own/AskImages.tsx'))
const LessonPanel = lazyPart(() => import('./lesson/LessonPanel.tsx'))
const OtherEpoch = lazyPart(() => import('./epoch/OtherEpoch.tsx'))
const AskSeat = lazyPart(() => import('./seat/AskSeat.tsx'))

/** The screen: a header, a stage as high as the window, and below it what is looked up. */
export function App() {
  useShortcuts()
  const awaited = useModescope(selectAwaited)
  const held = useModescope((state) => state.lesson !== null)
  const locked = useModescope(isLocked)
  const looks = useModescope(({ looked }) => looked !== null)
  const otherEpoch = useModescope((state) => state.otherEpoch)
  const reads = useModescope(({ images }) => images?.phase === 'reading')
  return (
    <div key={useLanguage()} className={classes.page} data-lesson={held}>
      <button type="button" className={classes.skip} onClick={skip}>
        {words.skip}
      </button>
      <Boundary>
        <Header />
      </Boundary>
      <div className={classes.body}>
        <Boundary>{held ? <Lesson /> : <Panels />}</Boundary>
        <main className={classes.main}>
          <div className={classes.stage}>
            <div className={classes.line}>
              <Boundary>
                {looks ? (
                  <Suspense>
                    <LookBar />
                  </Suspense>
                ) : (
                  // It would say what a lesson asks.
                  !locked && <LookFor />
                )}
              </Boundary>
              <Boundary>
                <Notices />
              </Boundary>
              <Suspense>{otherEpoch && <OtherEpoch link={otherEpoch} />}</Suspense>
            </div>
            <div className={classes.lanes}>
              <Boundary>
                <Lane lane="a" />
              </Boundary>
              <Boundary>
                <Lane lane="b" />
              </Boundary>
              <Suspense>
                {awaited === 'images' && <AskImages />}
                {awaited === 'seat' && <AskSeat />}
              </Suspense>
            </div>
            <Boundary>
              <Strip />
            </Boundary>
          </div>
          <Boundary>
            <LiveSentence />
          </Boundary>
          <Suspense>
            <Below />
          </Suspense>
        </main>
      </div>
      <Boundary>
        <Drawer />
      </Boundary>
      <Boundary>
        <DropData />
      </Boundary>
      <Suspense>{reads && <ReadingLine />}</Suspense>
      <section id="tooltips" aria-label={words.tooltips} />
    </div>
  )
}

/** Its part of the page stays free until it comes. */
const Lesson = () => (
  <Suspense fallback={<div />}>
    <LessonPanel />
  </Suspense>
)

/** Not a link, which would change the address, and with it the experiment. */
const skip = () => document.getElementById('lane-a')?.focus()
