import { Button } from '@mantine/core'
import { timelineWords } from '../../languages/late/timeline.ts'
import { formatStep } from '../base/numbers.ts'
import { useModescope } from '../base/useModescope.ts'
import { BranchForm } from './BranchForm.tsx'
import { StepField } from './StepField.tsx'
import { shownHow } from './shownHow.ts'
import classes from './timeline.module.css'

/** While pictures and numbers are of a step of the past: which, how exactly, and what can be done there. */
export default function LookBar() {
  const newest = useModescope(({ looked }) => looked?.newest ?? 0)
  const step = useModescope(({ looked }) => looked?.step ?? 0)
  const how = useModescope(shownHow)
  const { look } = useModescope.getState()
  const say = timelineWords()
  return (
    <section className={classes.bar} aria-label={say.looking}>
      <StepField key={step} step={step} newest={newest} />
      <span className={classes.how} title={how}>
        {how}
      </span>
      <BranchForm key={`branch ${step}`} />
      <Button variant="default" size="compact-sm" onClick={() => look(null)}>
        {say.back(formatStep(newest))}
      </Button>
    </section>
  )
}
