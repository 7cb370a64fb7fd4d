import { Switch } from '@mantine/core'
import { laneNames } from '../../core/settings/experiment.ts'
import { viewParams } from '../../core/settings/link.ts'
import type { LayerName, State } from '../../store/state.ts'
import { useModescope } from '../../store/store.ts'
import { Help } from '../controls/Help.tsx'
import { startParamOf } from '../editor/start.ts'
import { objectiveOf, selectTarget } from '../selectors.ts'
import { LayerMark } from './LayerMark.tsx'
import classes from './panels.module.css'

const names = Object.keys(viewParams) as LayerName[]

/** Layers that some pictures cannot have. */
const possible: Partial<Record<LayerName, (state: State) => boolean>> = {
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
  const offered = useModescope(namesFor).split(',') as LayerName[]
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
            label={viewParams[name].label}
            aria-description={viewParams[name].help}
            checked={layers[name]}
            onChange={(event) => setLayer(name, event.currentTarget.checked)}
          />
          <Help label={viewParams[name].label} text={viewParams[name].help} />
        </div>
      ))}
    </div>
  )
}
