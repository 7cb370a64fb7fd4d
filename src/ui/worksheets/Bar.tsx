import { worksheetsWords } from '../../languages/late/worksheets.ts'
import type { Chosen } from '../../lessons/chosen.ts'
import { Prose } from '../formula/Prose.tsx'
import { Sign } from '../present/Sign.tsx'
import classes from './worksheets.module.css'

interface Props {
  /** The index of an option, or what there is instead. */
  readonly of: number | string
  /** Null: the lesson does not say. */
  readonly option?: Chosen | null
  readonly count: number
  /** Of so many answers. */
  readonly all: number
}

/** How many chose an option, and what that says of them. */
export function Bar({ of, option = null, count, all }: Props) {
  const { right, believes, count: counted } = worksheetsWords()
  return (
    <li className={classes.bar} data-right={option?.right}>
      {typeof of === 'number' ? (
        <Sign option={of} className={classes.sign} />
      ) : (
        <span className={classes.label}>{of}</span>
      )}
      <div className={classes.chosen}>
        {option && (
          <p>
            <Prose text={option.option} />
            {option.right && <b className={classes.right}> ✓ {right}</b>}
          </p>
        )}
        <span className={classes.track}>
          <span
            className={classes.fill}
            style={{ width: `${(100 * count) / Math.max(1, all)}%` }}
          />
        </span>
        {option?.misconception && count > 0 && (
          <p className={classes.believes}>
            <Prose text={believes(option.misconception)} />
          </p>
        )}
      </div>
      <span className={classes.count}>{counted(count, all)}</span>
    </li>
  )
}
