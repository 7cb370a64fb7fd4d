import { Button } from '@mantine/core'
import { gaussianFields } from '../../core/gaussian/gaussianText.ts'
import { modeOf, rounded } from '../../core/gaussian/mode.ts'
import type { TextParam } from '../../core/settings/params.ts'
import { helpOf, labelOf } from '../../languages/declared.ts'
import { settingsWords } from '../../languages/late/settings.ts'
import { startOf } from '../../objectives/fit/start.ts'
import { useModescope } from '../base/useModescope.ts'
import controls from '../controls/controls.module.css'
import { Help } from '../controls/Help.tsx'
import { selectTarget } from '../selectors/selectors.ts'
import { startFields, withField } from './fields.ts'
import { GaussianField } from './GaussianField.tsx'
import classes from './start.module.css'

interface Props {
  readonly param: TextParam
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The start of a model in numbers; `auto` shows the numbers that it stands for. */
export function GaussianControl({ param, value, onChange }: Props) {
  const target = useModescope(selectTarget)
  const start = rounded(modeOf(startOf(value, target)))
  return (
    <fieldset className={classes.start} aria-description={helpOf(param)}>
      <legend className="hidden">{labelOf(param)}</legend>
      <div className={controls.line}>
        <span className={controls.label}>{labelOf(param)}</span>
        <Help label={labelOf(param)} text={helpOf(param)} />
        <Button
          className={classes.auto}
          size="compact-sm"
          variant="default"
          aria-description={settingsWords().autoHelp}
          disabled={value === 'auto'}
          onClick={() => onChange('auto')}
        >
          {settingsWords().auto}
        </Button>
      </div>
      <div className={classes.fields}>
        {startFields[target.space.kind === 'line' ? 'line' : 'plane'].map((name) => (
          <GaussianField
            key={name}
            field={gaussianFields[name]}
            value={start[name]}
            onChange={(next) => onChange(withField(start, name, next))}
          />
        ))}
      </div>
    </fieldset>
  )
}
