import { explanationWords } from '../languages/late/explanation.ts'
import classes from './app.module.css'
import { Charts } from './charts/Charts.tsx'
import { Disclosure } from './controls/Disclosure.tsx'
import { SweepPanel } from './sweep/SweepPanel.tsx'

/** Under the stage: further charts, sweeps, and how to read the figure. */
export default function Below() {
  const explanation = explanationWords()
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
