import type { LaneName } from '../../core/settings/experiment.ts'
import { words } from '../../languages/words.ts'
import { letter } from '../base/palette.ts'
import { type Tab, useView } from '../base/view.ts'
import { Formula } from '../formula/Formula.tsx'
import classes from './lane.module.css'
import { ObjectiveMenu } from './ObjectiveMenu.tsx'

/** What the lane trains: its name, what it minimises, and the way to all the rest of it. */
export function Recipe({ lane }: { readonly lane: LaneName }) {
  return (
    <div className={classes.recipe}>
      <ObjectiveMenu lane={lane} />
      <Formula lane={lane} />
      <Opener lane={lane} tab="divergence" mark="f" />
      <Opener lane={lane} tab="settings" mark="⚙" />
    </div>
  )
}

interface OpenerProps {
  readonly lane: LaneName
  readonly tab: Tab
  readonly mark: string
}

function Opener({ lane, tab, mark }: OpenerProps) {
  const open = useView((view) => view.tab === tab)
  const name = words.drawer.tabs[tab]
  return (
    <button
      type="button"
      className={classes.opener}
      data-tab={tab}
      aria-expanded={open}
      aria-controls="drawer"
      aria-label={words.drawer.of(name, letter[lane])}
      title={name}
      onClick={() => useView.getState().openTab(open ? null : tab)}
    >
      <span aria-hidden="true" className={classes.openerMark}>
        {mark}
      </span>
      <span className={classes.openerName}>{name}</span>
    </button>
  )
}
