import { Tooltip } from '@mantine/core'
import { words } from '../../languages/words.ts'
import classes from './controls.module.css'

interface Props {
  readonly label: string
  readonly text: string
}

/** The explanation of a control, for pointer, keyboard and touch alike. */
export function Help({ label, text }: Props) {
  return (
    <Tooltip label={text} multiline w={260} events={{ hover: true, focus: true, touch: true }}>
      <button type="button" className={classes.help} aria-label={words.control.help(label)}>
        ?
      </button>
    </Tooltip>
  )
}
