import { css, type Rgb } from '../base/palette.ts'
import classes from './lane.module.css'

/** A piece of line in the colour that something has in the picture. */
export const Stroke = ({ colour }: { readonly colour: Rgb }) => (
  <span className={classes.stroke} style={{ background: css(colour) }} />
)
