import { NativeSelect, Switch } from '@mantine/core'
import { type Layer, type LayerId, offered } from '../../core/layers/layer.ts'
import { layers as declared } from '../../core/layers/registry.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { absentOf, helpOf, labelOf } from '../../languages/declared.ts'
import { sheetWords } from '../../languages/late/sheets.ts'
import type { State } from '../../store/state.ts'
import { letter } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { Help } from '../controls/Help.tsx'
import { RadioRow } from '../controls/RadioRow.tsx'
import { sheetShown } from '../picture/onSheet.ts'
import { stageOf } from '../selectors/selectors.ts'
import classes from './sheet.module.css'

/** In place of a layer: the samples. */
const samples = 'samples'

const sheetLayers = declared.filter(({ sheet }) => sheet)
const means = declared.find(({ id }) => id === 'means')

/** Shows one sheet in both lanes. */
function choose(id: LayerId): void {
  const { layers, setLayer } = useModescope.getState()
  const other = sheetLayers.find((one) => layers[one.id])
  if (id !== samples) setLayer(id, true)
  else if (other) setLayer(other.id, false)
  if (id === samples && !layers.model) setLayer('model', true)
}

const absent = (layer: Layer): string => (layer.source === 'model' ? absentOf(layer) : '')

const shownIn = {
  a: ({ layers, lanes }: State) => sheetShown(layers, lanes.a.frame),
  b: ({ layers, lanes }: State) => sheetShown(layers, lanes.b.frame),
}

/** Which pictures both lanes show. What a lane's model does not have is closed in that lane. */
export default function SheetChoice({ lane }: { readonly lane: LaneName }) {
  const layers = useModescope((state) => state.layers)
  const shown = useModescope(shownIn[lane]) ?? samples
  // As text, because a list would be another one each time.
  const possible = useModescope((state) =>
    declared.flatMap((one) => (offered(one, stageOf(state, [lane])) ? [one.id] : [])).join(),
  ).split(',')
  const words = sheetWords()
  const options = [
    { value: samples, label: words.samples },
    ...sheetLayers.map((layer) => ({
      value: layer.id,
      label: labelOf(layer),
      ...(!possible.includes(layer.id) && { closed: absent(layer) }),
    })),
  ]
  const name = words.choose(letter[lane])
  return (
    <div className={classes.choice}>
      <RadioRow
        legend={name}
        className={classes.row}
        options={options}
        value={shown}
        onChange={choose}
      />
      <NativeSelect
        size="xs"
        className={classes.select}
        aria-label={name}
        data={options.map(({ closed, ...option }) => ({
          ...option,
          disabled: closed !== undefined,
        }))}
        value={shown}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {means && possible.includes('means') && (
        <Switch
          size="xs"
          label={labelOf(means)}
          aria-description={helpOf(means)}
          checked={layers.means}
          onChange={(event) =>
            useModescope.getState().setLayer('means', event.currentTarget.checked)
          }
        />
      )}
      <Help label={words.about} text={words.help} />
    </div>
  )
}
