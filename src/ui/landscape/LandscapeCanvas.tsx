import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { writeGaussian } from '../../core/gaussian/gaussianText.ts'
import { onLine } from '../../core/gaussian/mixture.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { pathUntil } from '../../store/path.ts'
import { palettes } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSurvey } from '../base/useSurvey.ts'
import { startName } from '../editor/start.ts'
import classes from './landscape.module.css'
import { paintLandscape } from './landscapePicture.ts'
import { type LandscapeView, placeAt } from './landscapeView.ts'

interface Props {
  readonly lane: LaneName
  readonly label: string
}

/**
 * The landscape of a lane; a click starts the fit there. Painted past React, like the pictures. By
 * keyboard the start is set in the number fields of the settings.
 */
export function LandscapeCanvas({ lane, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const palette = palettes[useComputedColorScheme('light')]
  useEffect(() => {
    const element = canvas.current
    const pen = element?.getContext('2d', { alpha: false })
    if (!element || !pen) return
    let scheduled = 0
    // Asked for once per change: reading it in every frame would lay out the page each time.
    let [width, height] = [element.clientWidth, element.clientHeight]
    const viewNow = (): LandscapeView | null => {
      const { range } = useSurvey.getState()[lane]
      return range && width > 0 ? { range, width, height } : null
    }
    const paint = () => {
      scheduled = 0
      const view = viewNow()
      if (!view) return
      const ratio = window.devicePixelRatio || 1
      const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)]
      if (element.width !== across) element.width = across
      if (element.height !== down) element.height = down
      pen.setTransform(across / width, 0, 0, down / height, 0, 0)
      const newest = useSurvey.getState()[lane]
      const { looked, lanes } = useModescope.getState()
      const past = looked && lanes[lane].frame
      const survey = past ? { ...newest, path: pathUntil(newest.path, past) } : newest
      paintLandscape(pen, view, { survey, colour: palette.lane[lane], palette })
    }
    const stale = () => {
      scheduled ||= requestAnimationFrame(paint)
    }
    const startThere = (event: MouseEvent) => {
      const view = viewNow()
      if (!view) return
      const { left, top } = element.getBoundingClientRect()
      const { mu, sigma } = placeAt(view, event.clientX - left, event.clientY - top)
      const start = writeGaussian(onLine(1, mu, sigma))
      useModescope.getState().setObjectiveValue(lane, startName, start)
    }
    const unsubscribe = [
      useSurvey.subscribe((state) => state[lane], stale),
      useModescope.subscribe(({ looked, lanes }) => looked && lanes[lane].frame, stale),
    ]
    const observer = new ResizeObserver(() => {
      width = element.clientWidth
      height = element.clientHeight
      stale()
    })
    observer.observe(element)
    element.addEventListener('click', startThere)
    stale()
    return () => {
      for (const stop of unsubscribe) stop()
      observer.disconnect()
      element.removeEventListener('click', startThere)
      cancelAnimationFrame(scheduled)
    }
  }, [lane, palette])
  return <canvas ref={canvas} className={classes.canvas} role="img" aria-label={label} />
}
