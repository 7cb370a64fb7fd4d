import { useComputedColorScheme } from '@mantine/core'
import { useCallback } from 'react'
import { bothOf, domainsOf } from '../../../core/ada/domains.ts'
import type { LaneName } from '../../../core/settings/experiment.ts'
import { adaWords } from '../../../languages/late/ada.ts'
import type { Ada } from '../../../store/scene/ada.ts'
import { css, letter, palettes } from '../../base/palette.ts'
import type { Pen } from '../../canvas/view.ts'
import { useCanvas } from '../useCanvas.ts'
import classes from './ada.module.css'
import { classColours } from './classColours.ts'
import { dataOf, featuresOf, paintBoth, paintDecided, squareAround } from './pictures.ts'

interface Props {
  readonly of: Ada
  readonly lane: LaneName
}

function useColours() {
  const scheme = useComputedColorScheme('light')
  return { classes: classColours[scheme], palette: palettes[scheme] }
}

/** Both domains as they are, and the class that a lane decides for. */
export function DataPicture({ of, lane }: Props) {
  const { classes: byClass, palette } = useColours()
  const paint = useCallback(
    (pen: Pen, size: number) => {
      pen.fillStyle = css(palette.paper)
      pen.fillRect(0, 0, size, size)
      const { frame, shared } = of.shown.getState()[lane]
      if (!frame || !shared) return
      const { center, halfWidth } = bothOf(domainsOf(shared))
      const colour = { classes: byClass, palette }
      paintDecided(pen, size, frame.decided, colour)
      paintBoth(pen, { size, center, halfWidth }, dataOf(frame.source, frame.target), colour)
    },
    [of, lane, byClass, palette],
  )
  const canvas = useCanvas(of.shown, paint)
  const { data, dataCaption } = adaWords()
  return (
    <figure className={classes.figure}>
      <canvas ref={canvas} className={classes.canvas} role="img" aria-label={data(letter[lane])} />
      <figcaption>{dataCaption}</figcaption>
    </figure>
  )
}

/** Where a lane's feature extractor sends both domains. */
export function FeaturePicture({ of, lane }: Props) {
  const { classes: byClass, palette } = useColours()
  const paint = useCallback(
    (pen: Pen, size: number) => {
      pen.fillStyle = css(palette.paper)
      pen.fillRect(0, 0, size, size)
      const { frame } = of.shown.getState()[lane]
      if (!frame) return
      const both = featuresOf(frame.source, frame.target)
      const view = { size, ...squareAround(both) }
      paintBoth(pen, view, both, { classes: byClass, palette })
    },
    [of, lane, byClass, palette],
  )
  const canvas = useCanvas(of.shown, paint)
  const { features, featuresCaption } = adaWords()
  return (
    <figure className={classes.figure}>
      <canvas
        ref={canvas}
        className={classes.canvas}
        role="img"
        aria-label={features(letter[lane])}
      />
      <figcaption>{featuresCaption}</figcaption>
    </figure>
  )
}
