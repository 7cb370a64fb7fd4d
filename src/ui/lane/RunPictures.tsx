import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { capturedCounts } from '../../core/record/ofModes.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { palettes } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { foot, gap } from '../picture/runLayout.ts'
import { paintRuns } from '../picture/runs.ts'
import { selectPictured } from '../selectors/selectors.ts'
import classes from './runs.module.css'

interface Props {
  readonly lane: LaneName
  readonly columns: number
  readonly tile: number
}

/** The pictures of all runs on one canvas. They go past React, as those of a lane do. */
export function RunPictures({ lane, columns, tile }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const palette = palettes[useComputedColorScheme('light')]
  const runs = useModescope((state) => state.experiment.training.runs)
  useEffect(() => {
    const element = canvas.current
    const pen = element?.getContext('2d', { alpha: false })
    if (!element || !pen) return
    const rows = Math.ceil(runs / columns)
    const width = columns * (tile + gap) - gap
    const height = rows * (tile + foot + gap) - gap
    const layout = { columns, rows, tile, width, height }
    let scheduled = 0
    const paint = () => {
      scheduled = 0
      const ratio = window.devicePixelRatio || 1
      const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)]
      if (element.width !== across) element.width = across
      if (element.height !== down) element.height = down
      pen.setTransform(ratio, 0, 0, ratio, 0, 0)
      const state = useModescope.getState()
      const target = selectPictured(state)
      const { frame, measured } = state.lanes[lane]
      const counts = measured?.runs === runs ? capturedCounts(measured) : []
      paintRuns(pen, { lane, target, runs, layout, frame, counts, palette })
    }
    const stale = () => {
      scheduled ||= requestAnimationFrame(paint)
    }
    const unsubscribe = [
      useModescope.subscribe((state) => state.lanes[lane].frame?.small, stale),
      useModescope.subscribe((state) => state.lanes[lane].statuses.join(), stale),
      useModescope.subscribe((state) => state.lanes[lane].measured, stale),
      useModescope.subscribe(selectPictured, stale),
    ]
    stale()
    return () => {
      for (const stop of unsubscribe) stop()
      cancelAnimationFrame(scheduled)
    }
  }, [lane, palette, runs, columns, tile])
  const width = columns * (tile + gap) - gap
  return (
    <div aria-hidden="true">
      <canvas ref={canvas} className={classes.canvas} style={{ width }} />
    </div>
  )
}
