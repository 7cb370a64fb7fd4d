import type { LayerId } from '../../core/layers/layer.ts'
import { sheetOn } from '../../core/layers/sheets.ts'
import type { Frame } from '../../core/record/frame.ts'
import type { Layers } from '../../store/state.ts'
import type { ImageSpace } from '../canvas/pictures.ts'
import type { Sheet } from '../canvas/sheet.ts'
import { painters } from '../layers/registry.ts'

/** The sheet that a lane shows; null: that of samples, also where the model lacks the one that is on. */
export const sheetShown = (layers: Layers, frame: Frame | null): LayerId | null =>
  sheetOn((id) => Boolean(layers[id] && frame?.layers[id]))

/** Where its pictures stand. */
export function cellsOf(id: LayerId | null, size: number, space: ImageSpace, ratio: number): Sheet {
  const { image } = painters[id ?? 'model']
  return image?.sheet?.(size, space, ratio) ?? []
}
