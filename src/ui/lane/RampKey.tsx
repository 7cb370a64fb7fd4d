import { useComputedColorScheme } from '@mantine/core'
import type { ReactNode } from 'react'
import { css, type Palette, palettes } from '../base/palette.ts'
import classes from './lane.module.css'

/** The map of `divergingColours`, from where q is denser to where p is. */
const gradient = ({ paper, more, less }: Palette): string =>
  `linear-gradient(to right, ${[...less]
    .reverse()
    .concat([paper], more)
    .map((stop) => css(stop))})`

interface Props {
  readonly name: string
  /** Both ends of the scale. */
  readonly limit: number
  /** What the colours of either end mean. */
  readonly less?: ReactNode
  readonly more?: ReactNode
}

/** What the colours of a field mean. */
export function RampKey({ name, limit, less, more }: Props) {
  const palette = palettes[useComputedColorScheme('light')]
  return (
    <p className={classes.key}>
      <span>{name}</span>
      <span>
        {less} −{limit}
      </span>
      <span className={classes.ramp} style={{ background: gradient(palette) }} />
      <span>
        +{limit} {more}
      </span>
    </p>
  )
}
