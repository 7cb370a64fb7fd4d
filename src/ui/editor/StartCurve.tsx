import type { Mode } from '../../core/gaussian/mode.ts'
import { useModescope } from '../base/useModescope.ts'
import type { View } from '../canvas/view.ts'
import { selectTop } from '../picture/heights.ts'
import { lineViewOf } from '../picture/lineViewOf.ts'
import classes from './handles.module.css'
import { startCurve } from './startCurve.ts'

/** The density of the Gaussian that a model on the line starts from, in the picture’s scale. */
export function StartCurve({ start, view }: { readonly start: Mode; readonly view: View }) {
  const layers = useModescope((state) => state.layers)
  const top = useModescope(selectTop)
  const path = startCurve(lineViewOf(view, view.size, layers), { top, log: layers.log }, start)
  return (
    <svg className={classes.curve} width={view.size} height={view.size} aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
