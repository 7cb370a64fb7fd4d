import { logDensity } from '../../core/gaussian/mixture.ts'
import { sample } from '../../core/gaussian/sample.ts'
import { draw } from '../../core/source/draw.ts'
import { stream } from '../../core/space/random.ts'
import { plane } from '../../core/space/space.ts'
import { type HuKind, huMixture, huTarget } from './huExperiment.ts'
import { accuracy, inceptionScore } from './huScores.ts'

/** Samples, and held-out points, of a run. */
export const huSize = 2500

const points = (kind: HuKind, name: string): Float32Array =>
  draw(huTarget(kind).source, plane, huSize, {
    seed: 0,
    stream: stream(`reproduce hu/${name}`),
    step: 0,
  }).values

/** Points of p that nothing is trained on. */
export const huHeldOut = (): Float32Array => points('bound', 'held out')

/** What p itself scores. */
export const huPerfect: Readonly<Record<HuKind, () => number>> = {
  score: () => inceptionScore(points('score', 'perfect'), huMixture('score')),
  accuracy() {
    const p = huMixture('accuracy')
    const each = huSize / p.length
    const key = { seed: 0, stream: stream('reproduce hu/perfect'), step: 0 }
    const samples = p.map(
      (one, k) => sample([{ ...one, weight: 1 }], each, { ...key, step: k }).values,
    )
    const asked = p.flatMap((_, k) => Array<number>(each).fill(k))
    return accuracy(Float32Array.from(samples.flatMap((one) => [...one])), asked, p)
  },
  bound() {
    const [p, held] = [huMixture('bound'), huHeldOut()]
    const logs = Array.from({ length: huSize }, (_, i) =>
      logDensity(p, held[2 * i], held[2 * i + 1]),
    )
    return logs.reduce((sum, log) => sum + log, 0) / huSize
  },
}
