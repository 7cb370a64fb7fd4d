import { strings } from '../strings.ts'
import { LayersPanel } from './LayersPanel.tsx'
import classes from './setup.module.css'
import { TargetPanel } from './TargetPanel.tsx'
import { TrainingPanel } from './TrainingPanel.tsx'

/** The left column: what both lanes share. */
export function Setup() {
  return (
    <aside className={classes.column} aria-label={strings.setup.name}>
      <TargetPanel />
      <LayersPanel />
      <TrainingPanel />
    </aside>
  )
}
