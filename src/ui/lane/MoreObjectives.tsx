import type { LaneName } from '../../core/settings/experiment.ts'
import { words } from '../../languages/words.ts'
import { letter } from '../base/palette.ts'
import { useView } from '../base/view.ts'
import classes from './switches.module.css'

interface Props {
  readonly lane: LaneName
  /** Whether the lane has an objective of no family that has a switch. */
  readonly on: boolean
}

/** The way to the list of all objectives, beside the families that have a switch. */
export function MoreObjectives({ lane, on }: Props) {
  const open = useView((view) => view.tab === 'objectives')
  return (
    <button
      type="button"
      className={classes.more}
      data-on={on}
      aria-expanded={open}
      aria-controls="drawer"
      aria-label={words.lane.moreName(letter[lane])}
      onClick={() => useView.getState().openTab(open ? null : 'objectives')}
    >
      {words.lane.more}
    </button>
  )
}
