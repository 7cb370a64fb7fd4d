import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ModeAxis } from '../../core/coverage/modes.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { factorLabel } from '../../languages/declared.ts'
import { words } from '../../languages/words.ts'
import { arrowOf } from '../base/arrowKeys.ts'
import { letter, palettes } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { Help } from '../controls/Help.tsx'
import { selectRow, selectTarget, selectTemplates } from '../selectors/selectors.ts'
import { Pixels } from '../sheet/Pixels.tsx'
import { ledgerRows } from './ledgerRows.ts'
import { lineText } from './lineText.ts'
import { MarginsTable } from './MarginsTable.tsx'
import { mapLayout, modeAt, modeBeside, shapeOf } from './mapLayout.ts'
import classes from './modeMap.module.css'
import { paintMap } from './paintMap.ts'

const noAxes: readonly ModeAxis[] = []

const noLabels: readonly string[] = []

/** Room for the lines over and under the map. */
const lines = 64

/** Which way each factor goes. */
function axesText(names: readonly string[]): string {
  const { none, one, two, three } = words.ledger.axes
  const [first, second, third] = names
  if (names.length === 3) return three(first, second, third)
  if (names.length === 2) return two(first, second)
  return names.length === 1 ? one(first) : none
}

/** A ledger of more modes than can be listed: a cell for each, and in words the one that is pointed at. */
export default function ModeMap({ lane }: { readonly lane: LaneName }) {
  const { ref, width, height } = useElementSize()
  const target = useModescope(selectTarget)
  const row = useSampled(selectRow[lane])
  const looks = useModescope(selectTemplates[lane])
  const palette = palettes[useComputedColorScheme('light')]
  const canvas = useRef<HTMLCanvasElement>(null)
  const [at, setAt] = useState<number | null>(null)
  const { modes, space } = target
  const axes = modes?.axes ?? noAxes
  const count = modes?.weights.length ?? 0
  const layout = useMemo(
    () => mapLayout(count, axes, { width, height: Math.max(0, height - lines) }),
    [count, axes, width, height],
  )
  const rows = useMemo(() => ledgerRows(target, row), [target, row])
  const line = (mode: number) => lineText(rows[mode], modes?.names)
  const { blocks } = shapeOf(count, axes)
  const labels = blocks > 1 && axes.length === 3 ? axes[0].values : noLabels
  useEffect(() => {
    const element = canvas.current
    const pen = element?.getContext('2d', { alpha: false })
    if (!element || !pen) return
    const ratio = window.devicePixelRatio || 1
    element.width = Math.round(layout.width * ratio)
    element.height = Math.round(layout.height * ratio)
    pen.setTransform(ratio, 0, 0, ratio, 0, 0)
    const states = rows.slice(0, count).map(({ state }) => state)
    paintMap(pen, { layout, lane, palette, count, states, labels, at })
  }, [layout, lane, palette, count, rows, labels, at])
  const current = at ?? 0
  // Of no mode the last line says what is near none.
  const said = line(at ?? count)
  const dim = space.dim
  const look = at === null ? undefined : looks?.subarray(at * dim, (at + 1) * dim)
  return (
    <div ref={ref} className={classes.map}>
      <p className={classes.axes}>
        {axesText(axes.map(({ name }) => factorLabel(name)))}
        <Help label={words.ledger.map(letter[lane])} text={words.ledger.mapHelp} />
      </p>
      <div
        className={classes.cells}
        style={{ width: layout.width, height: layout.height }}
        role="slider"
        tabIndex={0}
        aria-label={words.ledger.map(letter[lane])}
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={current + 1}
        aria-valuetext={line(current)}
        onPointerMove={({ currentTarget, clientX, clientY }) => {
          const box = currentTarget.getBoundingClientRect()
          setAt(modeAt(layout, count, clientX - box.left, clientY - box.top))
        }}
        onPointerLeave={() => setAt(null)}
        onFocus={() => setAt(current)}
        onBlur={() => setAt(null)}
        onKeyDown={(event) => {
          const arrow = arrowOf(event.key)
          if (!arrow) return
          event.preventDefault()
          setAt(modeBeside(layout, count, current, arrow))
        }}
      >
        <canvas ref={canvas} style={{ width: layout.width, height: layout.height }} />
      </div>
      <p className={classes.said}>
        {look && space.kind === 'image' && (
          <span className={classes.look}>
            <Pixels picture={look} space={space} whose="p" name="" />
          </span>
        )}
        {said}
      </p>
      <MarginsTable lane={lane} axes={axes} row={row} weights={modes?.weights ?? []} />
    </div>
  )
}
