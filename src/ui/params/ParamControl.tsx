import { NativeSelect, Switch } from '@mantine/core'
import { useId } from 'react'
import type { Param, ParamValue } from '../../core/settings/params.ts'
import { helpOf, labelOf, optionLabel } from '../../languages/declared.ts'
import classes from '../controls/controls.module.css'
import { Help } from '../controls/Help.tsx'
import { NumberControl } from '../controls/NumberControl.tsx'
import { ModesEditor } from '../editor/ModesEditor.tsx'
import { ImagesControl } from '../images/own/ImagesControl.tsx'
import { PointsControl } from '../points/PointsControl.tsx'
import { GaussianControl } from '../start/GaussianControl.tsx'

interface Props {
  readonly param: Param
  readonly value: ParamValue
  readonly onChange: (value: ParamValue) => void
}

/** The control that a parameter's declaration asks for. */
export function ParamControl({ param, value, onChange }: Props) {
  const id = useId()
  switch (param.kind) {
    case 'toggle':
      return (
        <div className={classes.line}>
          <Switch
            className={classes.grow}
            size="sm"
            label={labelOf(param)}
            aria-description={helpOf(param)}
            checked={value === true}
            onChange={(event) => onChange(event.currentTarget.checked)}
          />
          <Help label={labelOf(param)} text={helpOf(param)} />
        </div>
      )
    case 'choice':
      return (
        <div className={classes.control}>
          <div className={classes.line}>
            <label htmlFor={id} className={classes.label}>
              {labelOf(param)}
            </label>
            <Help label={labelOf(param)} text={helpOf(param)} />
          </div>
          <NativeSelect
            id={id}
            size="xs"
            aria-description={helpOf(param)}
            data={param.options.map((option) => ({
              value: option.value,
              label: optionLabel(param, option),
            }))}
            value={String(value)}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        </div>
      )
    case 'text':
      if (param.control === 'modes') return <ModesEditor />
      if (param.control === 'points') return <PointsControl />
      if (param.control === 'images') return <ImagesControl />
      return <GaussianControl param={param} value={String(value)} onChange={onChange} />
    default:
      return <NumberControl param={param} value={Number(value)} onChange={onChange} />
  }
}
