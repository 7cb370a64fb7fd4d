import { words } from '../../languages/words.ts'
import { useView } from '../base/view.ts'
import classes from './menu.module.css'

/** The way from the menu to the gallery of failures, in the drawer. */
export const OpenGallery = () => (
  <button
    type="button"
    className={classes.textButton}
    popoverTarget="menu"
    popoverTargetAction="hide"
    aria-controls="drawer"
    onClick={() => useView.getState().openTab('gallery')}
  >
    {words.transport.gallery}
  </button>
)
