import type { DiracLane } from '../../../core/dirac/diracScene.ts'
import { flowKind } from '../../../core/dirac/equilibrium.ts'
import { stepFactor, stepKind } from '../../../core/dirac/stability.ts'
import { diracWords } from '../../../languages/late/dirac.ts'
import { formatShort } from '../../base/numbers.ts'
import classes from '../scene.module.css'
import { eigenvaluesText } from './eigenvaluesText.ts'

/** Six digits: a step of a small h is told from none. */
const formatFactor = (factor: number): string => String(Number(factor.toPrecision(6)))

/** What holds near the equilibrium of a lane's game, of the flow and of its steps. */
export function DiracSaid({ lane, h }: { readonly lane: DiracLane; readonly h: number }) {
  const said = diracWords()
  const both = eigenvaluesText(lane)
  const factor = stepFactor(lane, h)
  const parts = [
    both && said.eigenvalues(both),
    said.flow[flowKind(lane)],
    factor !== null && said.steps(formatShort(h), formatFactor(factor), stepKind(factor)),
    factor !== null && said.local,
    lane.regulariser === 'clip' && said.clipped,
    lane.dynamics === 'averaging' && said.averaged,
  ]
  return <p className={classes.said}>{parts.filter(Boolean).join(' ')}</p>
}
