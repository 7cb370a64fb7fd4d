import { Switch } from '@mantine/core'
import { viewParams } from '../../core/link.ts'
import type { LayerName, Layers } from '../../store/state.ts'
import { useModescope } from '../../store/store.ts'
import { Disclosure } from '../controls/Disclosure.tsx'
import { Help } from '../controls/Help.tsx'
import { strings } from '../strings.ts'
import { LayerMark } from './LayerMark.tsx'
import { roomy } from './roomy.ts'
import classes from './setup.module.css'

const names = Object.keys(viewParams) as LayerName[]

const shown = (layers: Layers) =>
  names
    .filter((name) => layers[name])
    .map((name) => viewParams[name].label)
    .join(', ')

/** The layers of both pictures; the marks make it their legend as well. */
export function LayersPanel() {
  const layers = useModescope((state) => state.layers)
  const setLayer = useModescope((state) => state.setLayer)
  return (
    <Disclosure title={strings.setup.picture} summary={shown(layers)} open={roomy()}>
      {names.map((name) => (
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
    </Disclosure>
  )
}
