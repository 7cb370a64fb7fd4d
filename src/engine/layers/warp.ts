import { warpLines, warpPoints } from '../../core/record/frame.ts'
import { inTarget } from '../points/inTarget.ts'
import { mapped } from '../points/mapped.ts'
import { reader } from './reader.ts'

/**
 * Images of a square grid over [−2, 2]² of the first two code dimensions, the others at 0: half of
 * the lines run along the first dimension, half along the second. With a single code dimension the
 * image of the code line itself.
 */
export default reader(({ tf, learner: { generate }, target: { units }, latent }) =>
  generate
    ? mapped(tf, codesOf(latent), latent, generate).then((image) => inTarget(image, units))
    : null,
)

function codesOf(latent: number): Float32Array {
  const codes = new Float32Array(warpLines * warpPoints * latent)
  const half = warpLines / 2
  for (let line = 0; line < warpLines; line++) {
    const fixed = ((line % half) / (half - 1)) * 4 - 2
    for (let i = 0; i < warpPoints; i++) {
      const moving = (i / (warpPoints - 1)) * 4 - 2
      const at = (line * warpPoints + i) * latent
      const along = line < half || latent === 1
      codes[at] = along ? moving : fixed
      if (latent > 1) codes[at + 1] = along ? fixed : moving
    }
  }
  return codes
}
