import { useComputedColorScheme } from '@mantine/core'
import { type PointerEvent, useCallback, useRef } from 'react'
import type { LaneName } from '../../../core/settings/experiment.ts'
import { diracWords } from '../../../languages/late/dirac.ts'
import type { Dirac } from '../../../store/scene/dirac.ts'
import { formatShort, formatStep } from '../../base/numbers.ts'
import { letter, palettes } from '../../base/palette.ts'
import type { Pen } from '../../canvas/view.ts'
import classes from '../scene.module.css'
import { useCanvas } from '../useCanvas.ts'
import { useSampledScene } from '../useSampledScene.ts'
import { halfWidthOf, paintPortrait, pointAt } from './portrait.ts'

/** Both pictures have one scale. */
const halfWidthNow = ({ games }: Dirac): number => halfWidthOf(Math.max(games.a.far, games.b.far))

/** The phase portrait of a lane. A click or a drag starts both games elsewhere. */
export function PortraitCanvas({ of, lane }: { readonly of: Dirac; readonly lane: LaneName }) {
  const palette = palettes[useComputedColorScheme('light')]
  const shown = useRef(2)
  const dragged = useRef(false)
  const paint = useCallback(
    (pen: Pen, size: number) => {
      // The picture under a hand stands still.
      if (!dragged.current) shown.current = halfWidthNow(of)
      const { theta, psi } = of.store.getState().settings.shared
      const { game, trail, walk } = of.games[lane]
      paintPortrait(pen, size, {
        ...{ game, trail, at: walk.at, start: [theta, psi] },
        ...{ halfWidth: shown.current, colour: palette.lane[lane], palette },
      })
    },
    [of, lane, palette],
  )
  const canvas = useCanvas(of.store, paint)
  const label = useSampledScene(
    of.store,
    useCallback(() => {
      const [theta, psi] = of.games[lane].walk.at.map(formatShort)
      const { at, portrait } = diracWords()
      return portrait(letter[lane], at(theta, psi), formatStep(of.store.getState().step))
    }, [of, lane]),
    3000,
  )
  const startThere = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLCanvasElement>) => {
    const { left, top, width } = currentTarget.getBoundingClientRect()
    const [theta, psi] = pointAt(width, shown.current, clientX - left, clientY - top)
    of.store.getState().setShared(within({ theta, psi }))
  }
  return (
    <canvas
      ref={canvas}
      className={classes.canvas}
      role="img"
      aria-label={label}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        dragged.current = true
        startThere(event)
      }}
      onPointerMove={(event) => {
        if (dragged.current) startThere(event)
      }}
      onLostPointerCapture={() => {
        dragged.current = false
      }}
    />
  )
}

/** What the link can say of a start. */
const most = 4
const bounded = (value: number) => Math.min(most, Math.max(-most, value))
const within = ({ theta, psi }: { theta: number; psi: number }) => ({
  theta: bounded(theta),
  psi: bounded(psi),
})
