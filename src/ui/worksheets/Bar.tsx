import { worksheetsWords } from '../../languages/late/worksheets.ts'
import type { Chosen } from '../../lessons/chosen.ts'
import classes from './worksheets.module.css'

interface Props {
  readonly label: string
  readonly letter?: string
  /** Null: the lesson does not say. */
  readonly option?: Chosen | null
  readonly count: number
  /** Of so many answers. */
  readonly all: number
}

/** How many chose an option, and what that says of them. */
export function Bar({ label, letter, option = null, count, all }: Props) {
  const { right, believes, count: counted } = worksheetsWords()
  const misconception = option?.misconception
  return (
    <li className={classes.bar} data-right={option?.right}>
      <span className={classes.letter} aria-hidden={letter !== undefined || undefined}>
        {letter ?? label}
      </span>
      <div className={classes.chosen}>
        {letter && <span className="hidden">{label}</span>}
        {option && (
          <p>
            {option.option}
            {option.right && <b className={classes.right}> ✓ {right}</b>}
          </p>
        )}
        <span className={classes.track}>
          <span
            className={classes.fill}
            style={{ width: `${(100 * count) / Math.max(1, all)}%` }}
          />
        </span>
        {misconception && count > 0 && (
          <p className={classes.believes}>{believes(misconception)}</p>
        )}
      </div>
      <span className={classes.count}>{counted(count, all)}</span>
    </li>
  )
}
