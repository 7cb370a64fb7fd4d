import { kernelDensity } from '../../core/gaussian/kernelDensity.ts'
import { blur, logDensity, type Mixture } from '../../core/gaussian/mixture.ts'
import { reversed } from '../../core/hu/reversed.ts'
import { fieldSize, lineSize } from '../../core/record/frame.ts'
import { overCells } from '../../core/space/overCells.ts'
import { cellWidth } from '../../core/space/square.ts'
import { overSquare } from '../points/overSquare.ts'
import { type Reading, reader } from './reader.ts'

/** Samples that q is estimated from, where it has no density. The help of the layer says so. */
const SAMPLES = 4096

export default reader((reading) => {
  const { logRatio } = reading.learner
  const { density } = reading.target
  return logRatio && density ? pull(reading, logRatio, density) : null
})

/**
 * The critic sees p and q through noise, so both are taken with it. A cell of noise at least: then sums
 * over cells are integrals, and the kernels of samples meet. That q could be had from the critic itself,
 * as p·e⁻ᵛ, is no way out: with it q^r is p, whatever the critic says.
 */
async function pull(
  { tf, learner, target, components, draw }: Reading,
  logRatio: NonNullable<Reading['learner']['logRatio']>,
  density: Mixture,
): Promise<Float32Array> {
  const { space, units } = target
  const { kind, dim } = space
  const plotted = kind === 'line' ? 'line' : 'plane'
  const size = plotted === 'line' ? lineSize : fieldSize
  const cell = cellWidth(target, size)
  const width = Math.max((learner.criticNoise?.() ?? 0) * units.unit, cell)
  const exact = (mixture: Mixture) => {
    const seen = blur(mixture, width)
    return overCells(plotted, target, size, (x, y) => Math.exp(logDensity(seen, x, y)))
  }
  const q = components
    ? exact(components)
    : kernelDensity({ space, values: await draw(SAMPLES) }, target, size, width)
  return reversed(await overSquare(tf, logRatio, target), exact(density), q, cell ** dim)
}
