import type { LayerData, LayerId } from '../../core/layers/layer.ts'
import type { Reading } from './reader.ts'
import { readers } from './registry.ts'

/** The wanted layers that the model has. */
export async function readLayers(
  wanted: readonly LayerId[],
  of: Reading,
): Promise<Readonly<Record<LayerId, LayerData>>> {
  const found: Record<LayerId, LayerData> = {}
  for (const id of wanted) {
    const data = await readers[id]?.(of)
    if (data) found[id] = data
  }
  return found
}
