import { Switch } from '@mantine/core'
import { viewParams } from '../../core/link.ts'
import type { Target } from '../../core/targets/target.ts'
import type { LayerName, Layers } from '../../store/state.ts'
import { useModescope } from '../../store/store.ts'
import { Disclosure } from '../controls/Disclosure.tsx'
import { Help } from '../controls/Help.tsx'
import { selectTarget } from '../selectors.ts'
import { strings } from '../strings.ts'
import { LayerMark } from './LayerMark.tsx'
import { roomy } from './roomy.ts'
import classes from './setup.module.css'

const names = Object.keys(viewParams) as LayerName[]

/** Heights are densities on the line only. */
const namesFor = (dim: Target['dim']) => names.filter((name) => name !== 'log' || dim === 1)

const shown = (layers: Layers, dim: Target['dim']) =>
  namesFor(dim)
    .filter((name) => layers[name])
    .map((name) => viewParams[name].label)
    .join(', ')

/** The layers of both pictures; the marks make it their legend as well. */
export function LayersPanel() {
  const layers = useModescope((state) => state.layers)
  const dim = useModescope((state) => selectTarget(state).dim)
  const setLayer = useModescope((state) => state.setLayer)
  return (
    <Disclosure title={strings.setup.picture} summary={shown(layers, dim)} open={roomy()}>
      {namesFor(dim).map((name) => (
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
