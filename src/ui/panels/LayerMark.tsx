import type { LayerId } from '../../core/layers/layer.ts'
import { painters } from '../layers/registry.ts'

/** How a layer looks in the picture. */
export const LayerMark = ({ layer }: { readonly layer: LayerId }) => (
  <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
    {painters[layer].mark}
  </svg>
)
