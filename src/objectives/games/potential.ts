import { mean } from '../tensors.ts'
import type { Game } from './adversarial.ts'
import { own } from './readOut.ts'

/**
 * The game of a Wasserstein critic, E_p v − E_q v, which it ascends and the generator descends. The best
 * critic is Kantorovich's potential: no function of p/q.
 */
export const potential: Game = {
  readOut: own('Potential'),
  critic: (vReal, vFake) => mean(vFake).sub(mean(vReal)),
  generator: (vFake) => mean(vFake).neg(),
}
