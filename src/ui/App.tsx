import { useModescope } from '../store/store.ts'
import classes from './app.module.css'
import { Charts } from './charts/Charts.tsx'
import { Explanation } from './Explanation.tsx'
import { LiveSentence } from './LiveSentence.tsx'
import { Lane } from './lane/Lane.tsx'
import { Notices } from './Notices.tsx'
import { DropPoints } from './points/DropPoints.tsx'
import { selectRuns } from './selectors.ts'
import { Setup } from './setup/Setup.tsx'
import { strings } from './strings.ts'
import { SweepPanel } from './sweep/SweepPanel.tsx'
import { Transport } from './transport/Transport.tsx'
import { useShortcuts } from './useShortcuts.ts'

/** The screen: transport on top, what is shared on the left, two lanes, and what is measured. */
export function App() {
  useShortcuts()
  const ensemble = useModescope(selectRuns) > 1
  return (
    <div className={classes.page} data-ensemble={ensemble}>
      <Transport />
      <div className={classes.layout}>
        <div className={classes.aside}>
          <Setup />
        </div>
        <main className={classes.main}>
          <div className={classes.lanes}>
            <Lane lane="a" />
            <Lane lane="b" />
          </div>
          <LiveSentence />
          <Charts />
          <SweepPanel />
          <Explanation />
        </main>
      </div>
      <Notices />
      <DropPoints />
      <section id="tooltips" aria-label={strings.tooltips} />
    </div>
  )
}
