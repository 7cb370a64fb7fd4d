import { explanation } from '../languages/en/explanation.ts'
import classes from './app.module.css'
import { Charts } from './charts/Charts.tsx'
import { Disclosure } from './controls/Disclosure.tsx'
import { SweepPanel } from './sweep/SweepPanel.tsx'

/** Under the stage: further charts, sweeps, and how to read the figure. */
export default function Below() {
  return (
    <div className={classes.below}>
      <Charts />
      <SweepPanel />
      <Disclosure title={explanation.title}>
        <div className={classes.prose}>
          {explanation.paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      </Disclosure>
    </div>
  )
}
