import type { Frame } from '../../core/record/frame.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { modeCount, type Target } from '../../core/targets/target.ts'
import { css, type Palette } from '../base/palette.ts'
import { paintLineRun } from '../canvas/line/lineRun.ts'
import { hatch } from '../canvas/modes.ts'
import { inkOf, paintPictures } from '../canvas/pictures.ts'
import { paintDots } from '../canvas/points.ts'
import { grid } from '../canvas/sheet.ts'
import type { Pen } from '../canvas/view.ts'
import { paintTarget } from '../canvas/wash.ts'
import { foot, gap, type RunLayout } from './runLayout.ts'

/** Everything the small pictures of a lane show. */
export interface Runs {
  readonly lane: LaneName
  readonly target: Target
  readonly runs: number
  readonly layout: RunLayout
  readonly frame: Frame | null
  /** Modes captured by each run; empty without modes, or before they are known. */
  readonly counts: readonly number[]
  readonly palette: Palette
}

/** Columns of a run's small sheet of images: as many rows are asked of the worker. */
const runColumns = 2

/** One small picture for each run, with the number of modes that it captures under it. */
export function paintRuns(pen: Pen, picture: Runs): void {
  const { runs, layout, palette } = picture
  pen.fillStyle = css(palette.paper)
  pen.fillRect(0, 0, layout.width, layout.height)
  for (let r = 0; r < runs; r++) {
    const x = (r % layout.columns) * (layout.tile + gap)
    const y = Math.floor(r / layout.columns) * (layout.tile + foot + gap)
    pen.translate(x, y)
    paintRun(pen, r, picture)
    pen.translate(-x, -y)
  }
}

function paintRun(pen: Pen, r: number, picture: Runs): void {
  const { target, layout, frame, palette, lane, counts } = picture
  const size = layout.tile
  const diverged = frame?.statuses[r] === 'diverged'
  const points = frame?.small ? pointsOf(frame.small, r, frame.statuses.length) : null
  const colour = css(palette.lane[lane], diverged ? 0.25 : 0.65)
  if (target.space.kind === 'line') {
    paintLineRun(pen, size, target, points, css(palette.ink, 0.25), colour)
  } else if (target.space.kind === 'image') {
    const sheet = grid(size, runColumns)
    if (points) paintPictures(pen, sheet, points, target.space, () => inkOf(palette, lane))
  } else {
    const view = { center: target.center, halfWidth: target.halfWidth, size }
    paintTarget(pen, view, target, palette)
    if (points) paintDots(pen, view, points, colour)
  }
  pen.strokeStyle = css(palette.ink, 0.25)
  pen.lineWidth = 1
  pen.strokeRect(0.5, 0.5, size - 1, size - 1)
  if (diverged) paintCross(pen, size, css(palette.ink, 0.8))
  else if (counts[r] !== undefined) paintCount(pen, size, counts[r], picture)
}

function pointsOf(small: Float32Array, r: number, runs: number): Float32Array {
  const length = small.length / runs
  return small.subarray(r * length, (r + 1) * length)
}

/** The lane's badge: filled for a run that captures every mode, hatched for one that misses some. */
function paintCount(pen: Pen, size: number, count: number, { palette, lane, target }: Runs): void {
  const all = count === modeCount(target)
  const [width, height] = [Math.min(size, 24), foot - 2]
  const [x, y] = [(size - width) / 2, size + 2]
  pen.beginPath()
  pen.roundRect(x, y, width, height, height / 2)
  if (all) {
    pen.fillStyle = css(palette.badge[lane])
    pen.fill()
  } else {
    hatch(pen, size / 2, y + height / 2, css(palette.ink, 0.18), height / 2)
    pen.beginPath()
    pen.roundRect(x, y, width, height, height / 2)
    pen.strokeStyle = css(palette.ink, 0.6)
    pen.stroke()
  }
  pen.font = '600 12px system-ui, sans-serif'
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillStyle = css(all ? palette.onBadge : palette.ink)
  pen.fillText(String(count), size / 2, y + height / 2 + 0.5)
}

/** A run that has diverged is crossed out; under it a dash instead of a count. */
function paintCross(pen: Pen, size: number, style: string): void {
  pen.beginPath()
  pen.moveTo(3, 3)
  pen.lineTo(size - 3, size - 3)
  pen.moveTo(size - 3, 3)
  pen.lineTo(3, size - 3)
  pen.moveTo(size / 2 - 5, size + foot / 2)
  pen.lineTo(size / 2 + 5, size + foot / 2)
  pen.strokeStyle = style
  pen.lineWidth = 1.4
  pen.stroke()
}
