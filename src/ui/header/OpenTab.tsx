import { type Tab, useView } from '../base/view.ts'
import classes from './menu.module.css'

interface Props {
  readonly tab: Tab
  readonly children: string
}

/** The way from the menu to a tab of the drawer that is of no lane. */
export const OpenTab = ({ tab, children }: Props) => (
  <button
    type="button"
    className={classes.textButton}
    onClick={() => {
      // First, so that the focus is on the menu's button, which gets it back from the drawer.
      document.getElementById('menu')?.hidePopover()
      useView.getState().openTab(tab)
    }}
  >
    {children}
  </button>
)
