import { layers as declared } from '../../core/layers/registry.ts'
import type { Square } from '../../core/space/square.ts'
import type { Layers } from '../../store/state.ts'
import { type LineView, lineView } from '../canvas/line/lineView.ts'
import { painters } from '../layers/registry.ts'

/**
 * Where things stand in the picture of a target on the line. It depends on the layers only, not on
 * what a lane has of them, so that both lanes look alike.
 */
export function lineViewOf(square: Square, size: number, layers: Layers): LineView {
  const bands = declared.flatMap(({ id }) => {
    const band = layers[id] ? painters[id].line?.band : undefined
    return band ? [{ id, place: band.place, height: band.height }] : []
  })
  return lineView(
    square,
    size,
    bands.sort((a, b) => a.place - b.place),
  )
}
