import { type ReactNode, useId } from 'react'
import classes from './controls.module.css'

interface Props<T extends string> {
  readonly legend: string
  readonly options: readonly {
    readonly value: T
    readonly label: string
    readonly content?: ReactNode
    /** Why it cannot be chosen here, where it cannot. */
    readonly closed?: string | undefined
  }[]
  /** null: none of them holds, and none is marked. */
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly className?: string
  readonly disabled?: boolean
  /** What stands in the row behind them. */
  readonly children?: ReactNode
}

/** One of a few, side by side: native radio buttons, so arrow keys and screen readers know it. */
export function RadioRow<T extends string>({
  legend,
  options,
  value,
  onChange,
  className = '',
  disabled = false,
  children,
}: Props<T>) {
  const name = useId()
  return (
    <fieldset className={`${classes.radios} ${className}`} disabled={disabled}>
      <legend className="hidden">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={classes.radio}
          data-on={value === option.value}
          title={option.closed}
        >
          <input
            type="radio"
            className="hidden"
            name={name}
            value={option.value}
            aria-label={option.label}
            disabled={option.closed !== undefined}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          {option.content ?? option.label}
        </label>
      ))}
      {children}
    </fieldset>
  )
}
