import { CloseButton } from '@mantine/core'
import { lineFields, type Mode, planeFields } from '../../core/gaussian/mode.ts'
import type { Kind } from '../../core/gaussian/modesText.ts'
import type { NumberParam } from '../../core/settings/params.ts'
import { labelOf } from '../../languages/declared.ts'
import { settingsWords } from '../../languages/late/settings.ts'
import { useModescope } from '../base/useModescope.ts'
import classes from './editor.module.css'
import { changeMode, removeMode } from './edits.ts'
import { ModeField } from './ModeField.tsx'

interface Props {
  readonly kind: Kind
  readonly index: number
  readonly mode: Mode
  /** The last mode cannot be deleted. */
  readonly alone: boolean
}

export const fieldsOf = (kind: Kind): readonly (readonly [keyof Mode, NumberParam])[] =>
  Object.entries(kind === 'line' ? lineFields : planeFields) as [keyof Mode, NumberParam][]

/** The numbers of one mode. */
export function ModeRow({ kind, index, mode, alone }: Props) {
  const taken = useModescope((state) => state.mode === index)
  const takeMode = useModescope((state) => state.takeMode)
  const number = index + 1
  return (
    <li
      className={classes.row}
      data-kind={kind}
      data-on={taken}
      aria-label={settingsWords().mode(number)}
      onFocus={() => takeMode(index)}
    >
      <span className={classes.badge} aria-hidden="true">
        {number}
      </span>
      {fieldsOf(kind).map(([name, field]) => (
        <ModeField
          key={name}
          label={settingsWords().field(number, labelOf(field))}
          field={field}
          value={mode[name]}
          onChange={(value) => changeMode(index, { ...mode, [name]: value })}
        />
      ))}
      <CloseButton
        className={classes.remove}
        size={24}
        iconSize={14}
        aria-label={settingsWords().remove(number)}
        disabled={alone}
        onClick={() => removeMode(index)}
      />
    </li>
  )
}
