import { Button } from '@mantine/core'
import { words } from '../../languages/words.ts'
import { isLocked } from '../../store/lesson/phase.ts'
import { manySeeds } from '../../store/store.ts'
import { useModescope } from '../base/useModescope.ts'
import { useTip } from '../controls/useTip.tsx'
import { selectRuns } from '../selectors/selectors.ts'
import classes from './header.module.css'

/** Is it luck? One click trains many seeds at once, another goes back to one. */
export function SeedsButton() {
  const runs = useModescope(selectRuns)
  const locked = useModescope(isLocked)
  const [owner, tip] = useTip(words.ensemble.manyHelp(runs))
  return (
    <>
      <Button
        variant="default"
        className={classes.quiet}
        data-on={runs > 1}
        aria-pressed={runs > 1}
        disabled={locked}
        {...owner}
        onClick={() => useModescope.getState().manySeeds()}
      >
        {words.ensemble.many(runs > 1 ? runs : manySeeds)}
      </Button>
      {tip}
    </>
  )
}
