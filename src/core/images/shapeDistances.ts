/** How far a place is from the edge of a shape of half-width 1 about 0; negative inside. */
export type Distance = (x: number, y: number) => number

const box =
  (across: number, down: number): Distance =>
  (x, y) => {
    const [a, b] = [Math.abs(x) - across, Math.abs(y) - down]
    return Math.hypot(Math.max(a, 0), Math.max(b, 0)) + Math.min(0, Math.max(a, b))
  }

const [bar, post] = [box(1, 0.3), box(0.3, 1)]

/** Away from the right side of a triangle that is as wide as high. */
const [sideX, sideY] = [2 / Math.sqrt(5), -1 / Math.sqrt(5)]

interface Shape {
  readonly id: string
  /** What it is called in every language. */
  readonly sign: string
  readonly distance: Distance
}

export const shapes: readonly Shape[] = [
  { id: 'circle', sign: '●', distance: (x, y) => Math.hypot(x, y) - 1 },
  { id: 'square', sign: '■', distance: box(0.9, 0.9) },
  {
    id: 'triangle',
    sign: '▲',
    distance: (x, y) => Math.max(y - 0.9, sideX * Math.abs(x) + sideY * (y + 0.9)),
  },
  { id: 'cross', sign: '✚', distance: (x, y) => Math.min(bar(x, y), post(x, y)) },
]
