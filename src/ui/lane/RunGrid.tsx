import { memo, type RefObject, useEffect, useId, useRef, useState } from 'react'
import type { LaneName } from '../../core/settings/experiment.ts'
import { words } from '../../languages/words.ts'
import { letter } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { foot, gap, runLayout } from '../picture/runLayout.ts'
import { selectFocus, selectRuns, shownRun } from '../selectors/selectors.ts'
import { describeRuns } from '../sentences/describe.ts'
import { RunPictures } from './RunPictures.tsx'
import classes from './runs.module.css'

/**
 * Every run of the ensemble as a small picture. Choosing one brings its seed to both lanes. They
 * are radio buttons over one canvas, so that arrow keys and screen readers know them.
 */
export function RunGrid({ lane }: { readonly lane: LaneName }) {
  const box = useRef<HTMLFieldSetElement>(null)
  const room = useRoom(box)
  const runs = useModescope(selectRuns)
  const names = useSampled(describeRuns[lane], 1000)
  const shown = useModescope(shownRun)
  const focus = useModescope(selectFocus)
  const name = useId()
  const layout = runLayout(runs, Math.max(room.width, 120), room.height)
  const template = `repeat(${layout.columns}, ${layout.tile}px)`
  return (
    <fieldset ref={box} className={classes.runs} onPointerLeave={leave}>
      <legend className="hidden">{words.ensemble.choose(letter[lane])}</legend>
      {room.width > 0 && (
        <div className={classes.box} style={{ height: layout.height }}>
          <RunPictures lane={lane} columns={layout.columns} tile={layout.tile} />
          <div className={classes.grid} style={{ gridTemplateColumns: template, gap }}>
            {names.map((text, run) => (
              <Tile
                // biome-ignore lint/suspicious/noArrayIndexKey: run r is the r-th seed
                key={run}
                group={name}
                run={run}
                text={text}
                height={layout.tile + foot}
                shown={run === shown}
                pointed={run === focus}
              />
            ))}
          </div>
        </div>
      )}
    </fieldset>
  )
}

/** The width there is, and the height that the style sheet admits, inside the padding. */
function useRoom(box: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [room, setRoom] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => {
      const { maxHeight, padding } = getComputedStyle(element)
      const inside = 2 * Number.parseFloat(padding)
      setRoom({
        width: element.clientWidth - inside,
        height: Number.parseFloat(maxHeight) - inside,
      })
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [box])
  return room
}

const { show, point } = useModescope.getState()
const leave = () => point(null)

interface TileProps {
  readonly group: string
  readonly run: number
  readonly text: string
  readonly height: number
  readonly shown: boolean
  readonly pointed: boolean
}

const Tile = memo(({ group, run, text, height, shown, pointed }: TileProps) => (
  <label
    className={classes.tile}
    style={{ height }}
    title={text}
    data-shown={shown}
    data-pointed={pointed}
    onPointerEnter={() => point(run)}
  >
    <input
      type="radio"
      className="hidden"
      name={group}
      aria-label={text}
      checked={shown}
      onChange={() => show(run)}
    />
  </label>
))
