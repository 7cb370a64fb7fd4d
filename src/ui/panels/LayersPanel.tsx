import { Switch } from '@mantine/core'
import { offered } from '../../core/layers/layer.ts'
import { layers } from '../../core/layers/registry.ts'
import { helpOf, labelOf } from '../../languages/declared.ts'
import type { State } from '../../store/state.ts'
import { useModescope } from '../base/useModescope.ts'
import { Help } from '../controls/Help.tsx'
import { selectStage } from '../selectors/selectors.ts'
import { LayerMark } from './LayerMark.tsx'
import classes from './panels.module.css'

// As text, because a list would be another one each time.
const idsOf = (state: State) =>
  layers
    .filter((layer) => offered(layer, selectStage(state)))
    .map(({ id }) => id)
    .join()

/** The layers of both pictures; the marks make it their legend as well. */
export default function LayersPanel() {
  const on = useModescope((state) => state.layers)
  const ids = useModescope(idsOf).split(',')
  const setLayer = useModescope((state) => state.setLayer)
  return (
    <div>
      {layers
        .filter(({ id }) => ids.includes(id))
        .map((layer) => (
          <div key={layer.id} className={classes.layer}>
            <LayerMark layer={layer.id} />
            <Switch
              className={classes.layerSwitch}
              size="sm"
              labelPosition="left"
              label={labelOf(layer)}
              aria-description={helpOf(layer)}
              checked={on[layer.id]}
              onChange={(event) => setLayer(layer.id, event.currentTarget.checked)}
            />
            <Help label={labelOf(layer)} text={helpOf(layer)} />
          </div>
        ))}
    </div>
  )
}
