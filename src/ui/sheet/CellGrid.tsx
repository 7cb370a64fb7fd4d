import { memo, useEffect, useMemo, useRef, useState } from 'react'
import type { LayerId } from '../../core/layers/layer.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { sheetWords } from '../../languages/late/sheets.ts'
import { arrowOf } from '../base/arrowKeys.ts'
import { letter } from '../base/palette.ts'
import { useEscape } from '../base/useEscape.ts'
import { useModescope } from '../base/useModescope.ts'
import { type Cell, nextCell, type Sheet } from '../canvas/sheet.ts'
import { askedIn, sampleIn } from './asked.ts'
import classes from './sheet.module.css'
import { titleOf } from './title.ts'

interface Props {
  readonly lane: LaneName
  readonly sheet: LayerId | null
  readonly cells: Sheet
}

/**
 * The pictures of a sheet as buttons over the canvas, one of which is in the order of Tab: arrow keys go
 * from one to the next. The one with the pointer or the focus is asked about; one that is pressed stays.
 */
export function CellGrid({ lane, sheet, cells }: Props) {
  const [at, setAt] = useState(0)
  const [pinned, pin] = useState<number | null>(null)
  const [from, to] = useModescope((state) => state.picked)
  const box = useRef<HTMLFieldSetElement>(null)
  const { look, leave, press } = useMemo(() => doings(lane, sheet), [lane, sheet])
  useEffect(() => () => useModescope.getState().lookAt(null), [])
  const asked = useModescope((state) => askedIn(state, lane) !== null)
  useEscape(asked, () => {
    pin(null)
    leave(null)
  })
  const current = Math.min(at, cells.length - 1)
  const chosen = (cell: number) => {
    const sample = sampleIn(sheet, cell)
    if (sheet === null || sample === null) return undefined
    return sample === from ? 'from' : sample === to ? 'to' : undefined
  }
  return (
    <fieldset
      ref={box}
      className={classes.cells}
      onPointerLeave={() => leave(pinned)}
      onBlur={({ relatedTarget }) => {
        if (!box.current?.contains(relatedTarget)) leave(pinned)
      }}
      onKeyDown={(event) => {
        const next = gone(cells, current, event.key)
        if (next === null) return
        event.preventDefault()
        setAt(next)
        box.current?.querySelectorAll('button')[next]?.focus()
      }}
    >
      <legend className="hidden">{sheetWords().cells(letter[lane])}</legend>
      {cells.map((cell, i) => (
        <CellButton
          // biome-ignore lint/suspicious/noArrayIndexKey: cell i is the i-th picture
          key={i}
          i={i}
          cell={cell}
          name={titleOf({ sheet, cell: i })}
          chosen={chosen(i)}
          inOrder={i === current}
          pressed={i === pinned}
          look={look}
          press={(cell) => {
            setAt(cell)
            pin(pinned === cell ? null : cell)
            press(cell)
          }}
        />
      ))}
    </fieldset>
  )
}

/** The cell that a key goes to; null for one that goes nowhere. */
function gone(cells: Sheet, from: number, key: string): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return cells.length - 1
  const arrow = arrowOf(key)
  return arrow && nextCell(cells, from, arrow)
}

const doings = (lane: LaneName, sheet: LayerId | null) => {
  const { lookAt, pick } = useModescope.getState()
  const look = (cell: number) => lookAt({ lane, sheet, cell })
  return {
    look,
    leave: (pinned: number | null) => (pinned === null ? lookAt(null) : look(pinned)),
    press(cell: number) {
      const sample = sampleIn(sheet, cell)
      if (sample !== null) pick(sample)
      look(cell)
    },
  }
}

interface CellProps {
  readonly i: number
  readonly cell: Cell
  readonly name: string
  readonly chosen: 'from' | 'to' | undefined
  readonly inOrder: boolean
  readonly pressed: boolean
  readonly look: (cell: number) => void
  readonly press: (cell: number) => void
}

const CellButton = memo(({ i, cell, name, chosen, inOrder, pressed, look, press }: CellProps) => (
  <button
    type="button"
    className={classes.cell}
    style={{ left: cell.x, top: cell.y, width: cell.pitch, height: cell.pitch }}
    tabIndex={inOrder ? 0 : -1}
    aria-pressed={pressed}
    aria-label={chosen ? `${name}, ${sheetWords().chosen[chosen]}` : name}
    data-chosen={chosen}
    onPointerEnter={({ pointerType }) => pointerType === 'mouse' && look(i)}
    onFocus={() => look(i)}
    onClick={() => press(i)}
  />
))
