import { lazy, Suspense } from 'react'
import classes from './app.module.css'
import { Drawer } from './drawer/Drawer.tsx'
import { Header } from './header/Header.tsx'
import { LiveSentence } from './LiveSentence.tsx'
import { LookFor } from './LookFor.tsx'
import { Lane } from './lane/Lane.tsx'
import { Notices } from './Notices.tsx'
import { Panels } from './panels/Panels.tsx'
import { DropPoints } from './points/DropPoints.tsx'
import { strings } from './strings.ts'
import { Strip } from './strip/Strip.tsx'
import { useShortcuts } from './useShortcuts.ts'

const Below = lazy(() => import('./Below.tsx'))

/** The screen: a header, a stage as high as the window, and below it what is looked up. */
export function App() {
  useShortcuts()
  return (
    <div className={classes.page}>
      <button type="button" className={classes.skip} onClick={skip}>
        {strings.skip}
      </button>
      <Header />
      <div className={classes.body}>
        <Panels />
        <main className={classes.main}>
          <div className={classes.stage}>
            <div className={classes.line}>
              <LookFor />
              <Notices />
            </div>
            <div className={classes.lanes}>
              <Lane lane="a" />
              <Lane lane="b" />
            </div>
            <Strip />
          </div>
          <LiveSentence />
          <Suspense>
            <Below />
          </Suspense>
        </main>
      </div>
      <Drawer />
      <DropPoints />
      <section id="tooltips" aria-label={strings.tooltips} />
    </div>
  )
}

/** Not a link, which would change the address, and with it the experiment. */
const skip = () => document.getElementById('lane-a')?.focus()
