import { radius } from '../../../core/dirac/point.ts'
import { diracWords } from '../../../languages/late/dirac.ts'
import type { DiracRun } from '../../../store/scene/diracRun.ts'
import { formatShort } from '../../base/numbers.ts'

/** How far a game is from its equilibrium. */
export const whereText = ({ lost, walk }: DiracRun): string =>
  lost ? diracWords().lost : diracWords().distance(formatShort(radius(walk.at)))
