import { type CSSProperties, useMemo, useSyncExternalStore } from 'react'
import { leastLetters } from '../base/scale.ts'

/**
 * Sizes of letters, in % of the window's height: what can be read from the last row of a lecture hall,
 * where the picture on the wall is a sixth as high as it is far away.
 */
export const shares = { axes: 2.6, text: 3.7, question: 5, counter: 9 } as const

/**
 * A hundredth of the window's height, in CSS pixels. In a window less wide than 4:3 three columns have
 * too little room for that, and on a telephone they stand below each other, to be scrolled.
 */
export const unitOf = (width: number, height: number): number =>
  (width < height ? 1.15 * width : Math.min(height, 0.75 * width)) / 100

/** How many times as large as on a laptop pictures and charts are drawn. */
export const scaleOf = (unit: number): number => (shares.axes * unit) / leastLetters

const onResize = (tell: () => void) => {
  window.addEventListener('resize', tell)
  return () => window.removeEventListener('resize', tell)
}
const unitNow = () => unitOf(window.innerWidth, window.innerHeight)

export const useUnit = (): number => useSyncExternalStore(onResize, unitNow)

/** The sizes for the style sheet: `--u`, `--axes`, `--text`, `--question`, `--counter`. */
export const useSizes = (unit: number): CSSProperties =>
  useMemo(() => {
    const sizes = Object.entries(shares).map(([name, share]) => [`--${name}`, `${share * unit}px`])
    return Object.fromEntries([['--u', `${unit}px`], ...sizes])
  }, [unit])
