import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { palettes } from '../base/palette.ts'
import { type ImageSpace, inkOf, picturePixels } from '../canvas/pictures.ts'
import classes from './sheet.module.css'

interface Props {
  readonly picture: Float32Array
  readonly space: ImageSpace
  readonly whose: 'p' | 'a' | 'b'
  /** What it is, for who does not see it; empty for what stands beside its name. */
  readonly name: string
}

/** One picture, its pixels as squares, as large as the style sheet says. */
export function Pixels({ picture, space, whose, name }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const ink = inkOf(palettes[useComputedColorScheme('light')], whose)
  useEffect(() => {
    const pixels = picturePixels(picture, space, ink)
    canvas.current
      ?.getContext('2d')
      ?.putImageData(new ImageData(pixels, space.width, space.height), 0, 0)
  }, [picture, space, ink])
  return (
    <canvas
      ref={canvas}
      className={classes.pixels}
      width={space.width}
      height={space.height}
      {...(name ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
    />
  )
}
