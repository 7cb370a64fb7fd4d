import type { LayerId } from '../../core/layers/layer.ts'
import { traversalReach, traversalSide } from '../../core/record/frame.ts'
import type { AskedPicture, PictureFacts } from '../../core/record/pictureFacts.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import type { State } from '../../store/state.ts'
import { painters } from '../layers/registry.ts'
import { sheetShown } from '../picture/onSheet.ts'
import { selectTarget } from '../selectors/selectors.ts'

export const showsImages = (state: State): boolean => selectTarget(state).space.kind === 'image'

/** The picture of a lane that is asked about, if it is one of the sheet that the lane shows. */
export function askedIn(state: State, lane: LaneName): AskedPicture | null {
  const { asked, layers, lanes } = state
  if (asked?.lane !== lane || !showsImages(state)) return null
  return asked.sheet === sheetShown(layers, lanes[lane].frame) ? asked : null
}

/** What is known of it, once that is known of this one and not of another. */
export function factsIn(state: State, lane: LaneName): PictureFacts | null {
  const asked = askedIn(state, lane)
  const facts = state.lanes[lane].frame?.asked
  if (!asked || !facts) return null
  const { sheet, cell, code } = facts.of
  const same = sheet === asked.sheet && cell === asked.cell && `${code}` === `${asked.code}`
  return same ? facts : null
}

/** The sample in a cell, where one stands there. */
export function sampleIn(sheet: LayerId | null, cell: number): number | null {
  const from = painters[sheet ?? 'model'].image?.samplesFrom
  return from === undefined || cell < from ? null : cell - from
}

/** A cell of the map is so much of a code. */
const perCell = (2 * traversalReach) / (traversalSide - 1)
const most = traversalReach + perCell / 2

/** Where a code stands on the map, as a share of it from the left and from the top. */
export const placeOf = ([x, y]: readonly [number, number]): readonly [number, number] => [
  0.5 + x / (2 * most),
  0.5 - y / (2 * most),
]

/** The code at a place of the map, to three decimals; beyond its edge that at the edge. */
export function codeAtPlace(left: number, top: number): readonly [number, number] {
  const along = (share: number) =>
    Math.round(1000 * Math.min(most, Math.max(-most, (2 * share - 1) * most))) / 1000
  // Without it, 0 may be −0.
  return [along(left) + 0, -along(top) + 0]
}

/** The cell of the map that a code stands in. */
export function cellOfCode(code: readonly [number, number]): number {
  const [left, top] = placeOf(code).map((share) =>
    Math.min(traversalSide - 1, Math.max(0, Math.floor(share * traversalSide))),
  )
  return top * traversalSide + left
}

/** Where a key takes a code: a fifth of a cell, with Shift a cell. */
export function codeMoved(
  [x, y]: readonly [number, number],
  [right, down]: readonly [number, number],
  far: boolean,
): readonly [number, number] {
  const step = far ? perCell : perCell / 5
  const [left, top] = placeOf([x + right * step, y - down * step])
  return codeAtPlace(left, top)
}
