import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { once } from '../../core/numerics/once.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { draw } from '../../core/source/draw.ts'
import { stream } from '../../core/space/random.ts'
import type { Target } from '../../core/targets/target.ts'
import { words } from '../../languages/words.ts'
import { isLocked } from '../../store/lesson/phase.ts'
import type { State } from '../../store/state.ts'
import { letter, palettes } from '../base/palette.ts'
import { useScale } from '../base/scale.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { useSurvey } from '../base/useSurvey.ts'
import { useView } from '../base/view.ts'
import { framesOf, selectTop } from '../picture/heights.ts'
import { paintPicture } from '../picture/picture.ts'
import { lastRow, selectPictured } from '../selectors/selectors.ts'
import { describeLane } from '../sentences/describe.ts'
import classes from './lane.module.css'

/** Data shown as rings: enough to see the shape, few enough to see the model under them. */
const shownData = 500

const none = new Float32Array()

/** Samples of p; of a data set its own points. */
const dataOf = once(({ source, space }: Target): Float32Array => {
  // Images are not painted over each other.
  if (space.kind === 'image') return none
  if (source.type === 'rows') return source.rows
  const key = { seed: 0, stream: stream('ui.data'), step: 0 }
  return draw(source, space, shownData, key).values
})

const descriptions = {
  a: (state: State) => describeLane(state, 'a'),
  b: (state: State) => describeLane(state, 'b'),
}

/**
 * The picture of a lane. Frames arrive at 30 Hz and go past React: a change marks the picture as
 * stale, and it is painted in the next animation frame.
 */
export function LaneCanvas({ lane }: { readonly lane: LaneName }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const palette = palettes[useComputedColorScheme('light')]
  const scale = useScale()
  const description = useSampled(descriptions[lane], 3000)
  useEffect(() => {
    const element = canvas.current
    const pen = element?.getContext('2d', { alpha: false })
    if (!element || !pen) return
    let scheduled = 0
    // Asked for once per change: reading it in every frame would lay out the page each time.
    let size = element.clientWidth
    const paint = () => {
      scheduled = 0
      if (size === 0) return
      const ratio = window.devicePixelRatio || 1
      const pixels = Math.round(size * ratio)
      if (element.width !== pixels) element.width = element.height = pixels
      // Painters know one size of letters and lines: where these are larger, fewer of them fit.
      const side = size / scale
      pen.setTransform(pixels / side, 0, 0, pixels / side, 0, 0)
      const state = useModescope.getState()
      const target = selectPictured(state)
      const { layers, lanes } = state
      const { frame } = lanes[lane]
      const frames = framesOf(state)
      const real = dataOf(target)
      paintPicture(pen, side, {
        lane,
        target,
        real,
        frame,
        frames,
        // The answer, where a lesson asks for it.
        optima: isLocked(state) ? [] : useSurvey.getState()[lane].optima,
        row: lastRow(lanes[lane], frame?.shown ?? 0),
        layers,
        palette,
        time: useView.getState().time,
        film: useView.getState().film,
      })
    }
    const stale = () => {
      scheduled ||= requestAnimationFrame(paint)
    }
    const unsubscribe = [
      useModescope.subscribe((state) => state.lanes[lane].frame, stale),
      useModescope.subscribe(selectTop, stale),
      useModescope.subscribe((state) => state.lanes[lane].measured, stale),
      useModescope.subscribe((state) => state.layers, stale),
      useModescope.subscribe(isLocked, stale),
      useSurvey.subscribe((state) => state[lane].optima, stale),
      useModescope.subscribe(selectPictured, stale),
      useView.subscribe(stale),
    ]
    const observer = new ResizeObserver(() => {
      size = element.clientWidth
      stale()
    })
    observer.observe(element)
    stale()
    return () => {
      for (const stop of unsubscribe) stop()
      observer.disconnect()
      cancelAnimationFrame(scheduled)
    }
  }, [lane, palette, scale])
  return (
    <canvas
      ref={canvas}
      className={classes.canvas}
      role="img"
      aria-label={words.canvas.label(letter[lane], description)}
    />
  )
}
