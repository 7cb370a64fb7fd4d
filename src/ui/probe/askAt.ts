import type { MouseEvent } from 'react'
import type { LaneName } from '../../core/settings/experiment.ts'
import type { Target } from '../../core/targets/target.ts'
import type { State } from '../../store/state.ts'
import { useModescope } from '../base/useModescope.ts'
import { fromX, fromY } from '../canvas/view.ts'
import { selectPictured } from '../selectors/selectors.ts'

/** A second click so near to the first takes the point away, in pixels. */
const NEAR = 8

/** The point that is asked about, if it is one of what is pictured. */
export function askedOf(state: State): readonly number[] | null {
  const { probe } = state
  return probe?.length === selectPictured(state).space.dim ? probe : null
}

/** To a thousandth of half the picture, so that what is near 0 is 0. */
const snapped = (x: number, { halfWidth }: Pick<Target, 'halfWidth'>): number =>
  (Math.round((1000 * x) / halfWidth) * halfWidth) / 1000

/** Asks about the place of a picture that was clicked; not where something else takes the click. */
export function askAt(event: MouseEvent<HTMLElement>): void {
  const { target: clicked, currentTarget, clientX, clientY } = event
  if (!(clicked instanceof Element) || clicked.closest('button, input, label, li, p')) return
  const state = useModescope.getState()
  const pictured = selectPictured(state)
  if (pictured.space.kind === 'image') return
  const { left, top, width } = currentTarget.getBoundingClientRect()
  const view = { center: pictured.center, halfWidth: pictured.halfWidth, size: width }
  const place = [fromX(view, clientX - left), fromY(view, clientY - top)]
  const at = place.slice(0, pictured.space.dim).map((x) => snapped(x, pictured))
  const before = askedOf(state)
  const pixels = width / (2 * pictured.halfWidth)
  const near = before && Math.hypot(...before.map((x, i) => (x - at[i]) * pixels)) < NEAR
  state.ask(near ? null : at)
}

/** Where a key takes the point, of the square in fiftieths. */
export function moved(
  at: readonly number[],
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  square: Pick<Target, 'halfWidth'>,
): readonly number[] | null {
  const step = (square.halfWidth / 25) * (shiftKey ? 5 : 1)
  const axis = key === 'ArrowLeft' || key === 'ArrowRight' ? 0 : 1
  if (!/^Arrow/.test(key) || axis >= at.length) return null
  const sign = key === 'ArrowRight' || key === 'ArrowUp' ? 1 : -1
  return at.map((x, i) => (i === axis ? snapped(x + sign * step, square) : x))
}

/** The lane whose cross takes the focus when it is there. */
let focused: LaneName | null = null

/** Whether the cross of a lane, which is drawn now, was asked for by key. */
export function takesFocus(lane: LaneName): boolean {
  const takes = focused === lane
  if (takes) focused = null
  return takes
}

/** The keyboard's way: asks about the middle of the picture, or no more. */
export function askMiddle(lane: LaneName): void {
  const state = useModescope.getState()
  const pictured = selectPictured(state)
  if (pictured.space.kind === 'image') return
  const middle = pictured.center.slice(0, pictured.space.dim).map((x) => snapped(x, pictured))
  const asked = askedOf(state) !== null
  focused = asked ? null : lane
  state.ask(asked ? null : middle)
}
