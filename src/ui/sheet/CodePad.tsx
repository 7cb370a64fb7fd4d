import { type PointerEvent, useEffect } from 'react'
import type { LayerId } from '../../core/layers/layer.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { sheetWords } from '../../languages/late/sheets.ts'
import { arrowOf } from '../base/arrowKeys.ts'
import { formatPlace } from '../base/numbers.ts'
import { letter } from '../base/palette.ts'
import { useEscape } from '../base/useEscape.ts'
import { useModescope } from '../base/useModescope.ts'
import { askedIn, cellOfCode, codeAtPlace, codeMoved, placeOf } from './asked.ts'
import classes from './sheet.module.css'

interface Props {
  readonly lane: LaneName
  readonly sheet: LayerId
}

const middle = [0, 0] as const
const clear = () => useModescope.getState().lookAt(null)

/** Asks about a code. */
export const lookAtCode = (lane: LaneName, sheet: LayerId, code: readonly [number, number]) =>
  useModescope.getState().lookAt({ lane, sheet, cell: cellOfCode(code), code })

/** A map of codes: a drag, or keys, show the picture of any of them. */
export function CodePad({ lane, sheet }: Props) {
  const code = useModescope((state) => askedIn(state, lane)?.code)
  useEffect(() => clear, [])
  useEscape(code !== undefined, clear)
  const [left, top] = placeOf(code ?? middle)
  const drag = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
    const box = currentTarget.getBoundingClientRect()
    const share = [(clientX - box.left) / box.width, (clientY - box.top) / box.height] as const
    lookAtCode(lane, sheet, codeAtPlace(...share))
  }
  return (
    <div
      className={classes.pad}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag(event)
      }}
      onPointerMove={(event) => event.buttons > 0 && drag(event)}
    >
      <button
        type="button"
        className={classes.cross}
        tabIndex={0}
        style={{ left: `${100 * left}%`, top: `${100 * top}%` }}
        data-asked={code !== undefined}
        aria-label={sheetWords().place(letter[lane], (code ?? middle).map(formatPlace).join(', '))}
        onFocus={() => code ?? lookAtCode(lane, sheet, middle)}
        onKeyDown={(event) => {
          const arrow = arrowOf(event.key)
          if (!arrow) return
          event.preventDefault()
          lookAtCode(lane, sheet, codeMoved(code ?? middle, arrow, event.shiftKey))
        }}
      />
    </div>
  )
}
