import { activations } from './activations.ts'
import { convolutions } from './convolutions.ts'
import { elementwise } from './elementwise.ts'
import { gradientNorms } from './gradientNorms.ts'
import { layout } from './layout.ts'
import { networks } from './networks.ts'
import type { Op } from './op.ts'
import { products } from './products.ts'
import { reductions } from './reductions.ts'
import { draws } from './seeded.ts'

/** The kernels that run in our WebAssembly, by their names in tfjs. */
export const ops: Readonly<Record<string, Op>> = {
  ...elementwise,
  ...reductions,
  ...layout,
  ...products,
  ...networks,
  ...activations,
  ...convolutions,
  ...gradientNorms,
  ...draws,
}
