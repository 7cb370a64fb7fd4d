import type { Game } from './adversarial.ts'
import { asReal, crossEntropy } from './classifier.ts'
import { logRatio } from './readOut.ts'

/** A classifier of real and fake with log odds v, and a generator that descends −log σ(v). */
export const nonsaturatingGame: Game = {
  readOut: logRatio,
  critic: crossEntropy,
  generator: asReal,
}
