import { Button } from '@mantine/core'
import { gaussianFields } from '../../core/gaussian/gaussianText.ts'
import { modeOf, rounded } from '../../core/gaussian/mode.ts'
import type { TextParam } from '../../core/settings/params.ts'
import { startOf } from '../../objectives/fit/start.ts'
import { useModescope } from '../../store/store.ts'
import controls from '../controls/controls.module.css'
import { Help } from '../controls/Help.tsx'
import { selectTarget } from '../selectors.ts'
import { strings } from '../strings.ts'
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
    <fieldset className={classes.start} aria-description={param.help}>
      <legend className="hidden">{param.label}</legend>
      <div className={controls.line}>
        <span className={controls.label}>{param.label}</span>
        <Help label={param.label} text={param.help} />
        <Button
          className={classes.auto}
          size="compact-sm"
          variant="default"
          aria-description={strings.editor.autoHelp}
          disabled={value === 'auto'}
          onClick={() => onChange('auto')}
        >
          {strings.editor.auto}
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
