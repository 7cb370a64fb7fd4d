import { useElementSize } from '@mantine/hooks'
import type { LaneName } from '../../core/settings/experiment.ts'
import type { State } from '../../store/state.ts'
import { useModescope } from '../base/useModescope.ts'
import { painters } from '../layers/registry.ts'
import { cellsOf, sheetShown } from '../picture/onSheet.ts'
import { selectTarget } from '../selectors/selectors.ts'
import { CellGrid } from './CellGrid.tsx'
import { CodePad } from './CodePad.tsx'
import classes from './sheet.module.css'

const shownIn = {
  a: ({ layers, lanes }: State) => sheetShown(layers, lanes.a.frame),
  b: ({ layers, lanes }: State) => sheetShown(layers, lanes.b.frame),
}

/** What of a lane's sheet can be pointed at, over its canvas. */
export default function SheetOver({ lane }: { readonly lane: LaneName }) {
  const { ref, width } = useElementSize()
  const { space } = useModescope(selectTarget)
  const shown = useModescope(shownIn[lane])
  if (space.kind !== 'image') return null
  const pad = shown !== null && painters[shown].image?.ofCodes
  return (
    <div ref={ref} className={classes.over} data-over="true">
      {pad ? (
        <CodePad lane={lane} sheet={shown} />
      ) : (
        <CellGrid
          key={`${shown}`}
          lane={lane}
          sheet={shown}
          cells={cellsOf(shown, width, space, window.devicePixelRatio || 1)}
        />
      )}
    </div>
  )
}
