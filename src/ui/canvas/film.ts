/** Particles on their way from noise to data, as the reader of the layer lays them out. */
import { paintDots } from './points.ts'
import { type Pen, toX, toY, type View } from './view.ts'

interface Film {
  readonly times: Float32Array
  /** Numbers of one picture. */
  readonly size: number
  readonly points: Float32Array
}

function filmIn(data: Float32Array): Film {
  const times = data.subarray(1, 1 + data[0])
  const points = data.subarray(1 + data[0])
  return { times, size: points.length / times.length, points }
}

/** Where the particles are at t; between two pictures on the straight way from one to the next. */
export function particlesAt(data: Float32Array, t: number): Float32Array {
  const { times, size, points } = filmIn(data)
  const next = Math.max(
    1,
    times.findIndex((time) => time >= t),
  )
  const share = Math.min(1, (t - times[next - 1]) / (times[next] - times[next - 1]))
  const [before, after] = [points.subarray((next - 1) * size), points.subarray(next * size)]
  return Float32Array.from({ length: size }, (_, i) => before[i] + share * (after[i] - before[i]))
}

/** Of so many particles it is seen where they have been. */
const TRAILS = 48

interface Styles {
  readonly dots: string
  readonly trails: string
}

/** @param rowAt on the line: how far down a particle is at a time, in pixels */
export function paintFilm(
  pen: Pen,
  view: View,
  data: Float32Array,
  t: number,
  { dots, trails }: Styles,
  rowAt?: (time: number) => number,
): void {
  const dim = rowAt ? 1 : 2
  const { times, size, points } = filmIn(data)
  const now = particlesAt(data, t)
  const place = (from: Float32Array, i: number, time: number) =>
    [toX(view, from[dim * i]), rowAt ? rowAt(time) : toY(view, from[dim * i + 1])] as const
  pen.beginPath()
  for (let i = 0; i < Math.min(TRAILS, size / dim); i++) {
    times.forEach((time, k) => {
      if (time > t) return
      const at = place(points.subarray(k * size), i, time)
      if (k === 0) pen.moveTo(...at)
      else pen.lineTo(...at)
    })
    pen.lineTo(...place(now, i, t))
  }
  pen.strokeStyle = trails
  pen.lineWidth = 1
  pen.stroke()
  if (!rowAt) {
    paintDots(pen, view, now, dots)
    return
  }
  pen.fillStyle = dots
  for (let i = 0; i < now.length; i++) pen.fillRect(toX(view, now[i]) - 1, rowAt(t) - 4, 2, 8)
}
