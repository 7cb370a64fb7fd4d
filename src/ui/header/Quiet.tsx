import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTip } from '../controls/useTip.tsx'
import classes from './header.module.css'
import { Icon } from './icons.tsx'

interface Props {
  readonly help: string
  readonly icon?: Parameters<typeof Icon>[0]['name']
  /** Shows the icon alone. */
  readonly bare?: boolean
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: string
}

/** A button of the header that is not the main one. */
export function Quiet({ help, icon, bare = false, disabled = false, onClick, children }: Props) {
  const mark: ReactNode = icon && <Icon name={icon} />
  const [owner, tip] = useTip(help)
  return (
    <>
      <Button
        variant="default"
        className={classes.quiet}
        data-icon={icon !== undefined}
        aria-label={children}
        leftSection={bare ? undefined : mark}
        // Not `disabled`, which would drop the focus of whoever has just pressed it.
        aria-disabled={disabled || undefined}
        {...owner}
        onClick={disabled ? undefined : onClick}
      >
        {bare ? mark : <span className={classes.word}>{children}</span>}
      </Button>
      {tip}
    </>
  )
}
