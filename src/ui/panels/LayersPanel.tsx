import { Switch } from '@mantine/core'
import type { LayerId } from '../../core/layers/layer.ts'
import { viewParams } from '../../core/layers/view.ts'
import { laneNames } from '../../core/settings/experiment.ts'
import { helpOf, labelOf } from '../../languages/declared.ts'
import type { State } from '../../store/state.ts'
import { useModescope } from '../base/useModescope.ts'
import { Help } from '../controls/Help.tsx'
import { startParamOf } from '../editor/start.ts'
import { objectiveOf, selectTarget } from '../selectors/selectors.ts'
import { LayerMark } from './LayerMark.tsx'
import classes from './panels.module.css'

const names = Object.keys(viewParams) as LayerId[]

/** Layers that some pictures cannot have. */
const possible: Partial<Record<LayerId, (state: State) => boolean>> = {
  // Heights are densities on the line only.
  log: (state) => selectTarget(state).space.kind === 'line',
  // A flow is no Gaussian, and a mixture of Gaussians has no single best fit: only its own ellipses.
  optima: ({ experiment: { lanes } }) =>
    laneNames.some((lane) => objectiveOf(lanes[lane]).family === 'fit'),
  start: ({ experiment: { lanes } }) => laneNames.some((lane) => startParamOf(lanes[lane])),
}

const namesFor = (state: State) => names.filter((name) => possible[name]?.(state) ?? true).join()

/** The layers of both pictures; the marks make it their legend as well. */
export default function LayersPanel() {
  const layers = useModescope((state) => state.layers)
  const offered = useModescope(namesFor).split(',') as LayerId[]
  const setLayer = useModescope((state) => state.setLayer)
  return (
    <div>
      {offered.map((name) => (
        <div key={name} className={classes.layer}>
          <LayerMark layer={name} />
          <Switch
            className={classes.layerSwitch}
            size="sm"
            labelPosition="left"
            label={labelOf(viewParams[name])}
            aria-description={helpOf(viewParams[name])}
            checked={layers[name]}
            onChange={(event) => setLayer(name, event.currentTarget.checked)}
          />
          <Help label={labelOf(viewParams[name])} text={helpOf(viewParams[name])} />
        </div>
      ))}
    </div>
  )
}
