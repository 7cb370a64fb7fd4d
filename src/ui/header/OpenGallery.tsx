import { words } from '../../languages/words.ts'
import { useView } from '../base/view.ts'
import classes from './menu.module.css'

/** The way from the menu to the gallery of failures, in the drawer. */
export const OpenGallery = () => (
  <button
    type="button"
    className={classes.textButton}
    onClick={() => {
      // First, so that the focus is on the menu's button, which gets it back from the drawer.
      document.getElementById('menu')?.hidePopover()
      useView.getState().openTab('gallery')
    }}
  >
    {words.transport.gallery}
  </button>
)
