import { elementwise } from './elementwise.ts'
import { gradientNorms } from './gradientNorm.ts'
import { layout } from './layout.ts'
import { networks } from './networks.ts'
import { noises } from './noise.ts'
import type { Op } from './op.ts'
import { products } from './product.ts'
import { reductions } from './reduce.ts'

/** The kernels that run in our WebAssembly, by their names in tfjs. */
export const ops: Readonly<Record<string, Op>> = {
  ...elementwise,
  ...reductions,
  ...layout,
  ...products,
  ...networks,
  ...gradientNorms,
  ...noises,
}
