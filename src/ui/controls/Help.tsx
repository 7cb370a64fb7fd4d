import { words } from '../../languages/words.ts'
import classes from './controls.module.css'
import { useTip } from './useTip.tsx'

interface Props {
  readonly label: string
  readonly text: string
}

/** The explanation of a control, for pointer, keyboard and touch alike. */
export function Help({ label, text }: Props) {
  const [owner, tip] = useTip(text, { everyWay: true })
  return (
    <>
      <button
        type="button"
        className={classes.help}
        aria-label={words.control.help(label)}
        {...owner}
      >
        ?
      </button>
      {tip}
    </>
  )
}
