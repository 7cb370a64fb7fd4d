import type { LayerData, LayerId } from '../../core/layers/layer.ts'
import { layers as declared } from '../../core/layers/registry.ts'
import type { Pen } from '../canvas/view.ts'
import type { Painter, Picture, Stroke } from './painter.ts'
import { painters } from './registry.ts'

interface Visible {
  readonly id: LayerId
  readonly painter: Painter
  readonly data: LayerData
}

const nothing: LayerData = new Float32Array()

/** The layers that are on, but for those that the model does not have. */
export const visible = ({ layers, frame }: Pick<Picture, 'layers' | 'frame'>): readonly Visible[] =>
  declared
    .filter(({ id }) => layers[id])
    .flatMap(({ id, source }) => {
      const data = source === 'model' ? frame?.layers[id] : nothing
      return data ? [{ id, painter: painters[id], data }] : []
    })

/** Paints the strokes of visible layers from one level to below another, from the lowest up. */
export function paintStrokes<S extends Picture>(
  pen: Pen,
  scene: S,
  strokesOf: (painter: Painter) => readonly Stroke<S>[] | undefined,
  [from, to]: readonly [number, number],
): void {
  const all = visible(scene).flatMap(({ painter, data }) =>
    (strokesOf(painter) ?? [])
      .filter(({ level }) => level >= from && level < to)
      .map((stroke) => ({ stroke, data })),
  )
  all.sort((a, b) => a.stroke.level - b.stroke.level)
  for (const { stroke, data } of all) stroke.paint(pen, scene, data)
}
