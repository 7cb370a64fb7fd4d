import type { DiracLane } from '../../../core/dirac/diracScene.ts'
import { flowEigenvalues } from '../../../core/dirac/equilibrium.ts'
import { formatShort } from '../../base/numbers.ts'

/** ±0.5 i, −0.15 ± 0.477 i, or −0.3 and −2.7; null where there are none. */
export function eigenvaluesText(lane: DiracLane): string | null {
  const both = flowEigenvalues(lane)
  if (!both) return null
  const [{ re, im }, second] = both
  if (im === 0) return `${formatShort(re)}, ${formatShort(second.re)}`
  return `${re === 0 ? '' : `${formatShort(re)} `}±${re === 0 ? '' : ' '}${formatShort(im)} i`
}
