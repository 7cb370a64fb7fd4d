import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { Size } from '../../../core/images/own/encoded.ts'
import { picturesWords } from '../../../languages/late/pictures.ts'
import { useModescope } from '../../base/useModescope.ts'
import classes from './own.module.css'

/** How a sheet was cut, and how to cut it otherwise: its cells were guessed. */
export function CellFields({ cell }: { readonly cell: Size }) {
  const [width, setWidth] = useState<number | string>(cell.width)
  const [height, setHeight] = useState<number | string>(cell.height)
  const words = picturesWords()
  return (
    <div className={classes.cell}>
      <p className={classes.note}>{words.cut(cell)}</p>
      <NumberInput size="xs" label={words.cellWidth} min={2} value={width} onChange={setWidth} />
      <NumberInput size="xs" label={words.cellHeight} min={2} value={height} onChange={setHeight} />
      <Button
        size="compact-sm"
        variant="default"
        onClick={() =>
          void useModescope.getState().cutImages({ width: Number(width), height: Number(height) })
        }
      >
        {words.cutAgain}
      </Button>
    </div>
  )
}
