import type { AdaLane } from '../../core/ada/adaScene.ts'
import type { Domain, Domains } from '../../core/ada/domains.ts'
import type { Params } from '../../core/settings/params.ts'
import type { Noise } from '../batch.ts'
import { categorical } from '../distributions.ts'
import { crossEntropy } from '../games/classifier.ts'
import type { Learner, Move, Tensor1D, Tensor2D, Tensor3D, World } from '../objective.ts'
import { mean } from '../tensors.ts'

/** Points of one domain `[runs, n, 2]` in standard units, and their classes, one-hot. */
export interface Labelled {
  readonly x: Tensor3D
  readonly label: Tensor3D
}

export interface Adaptation extends Learner {
  /** Fresh points of a domain. */
  draw(noise: Noise, domain: keyof Domains): Labelled
  /** h = G(x), `[runs, n, 2] → [runs, n, 2]`. */
  features(x: Tensor3D): Tensor3D
  /** Logits of the classes at features, `[runs, n, 2] → [runs, n, classes]`. */
  classify(h: Tensor3D): Tensor3D
}

/** Features are points of the plane, so that they can be drawn as they are. */
const FEATURES = 2

/**
 * Adversarial domain adaptation (Ganin et al. 2016, arXiv 1505.07818) as Hu et al. 2018 (arXiv
 * 1706.00550, §3.1) have it: z is a point of the source (y = 1, labelled) or of the target (y = 0),
 * x = G_θ(z) its features, q_φ(y|x) the domain discriminator D.
 *
 *   max_φ L_φ = E_{p_θ(x|y)p(y)} log q_φ(y|x)
 *   max_θ L_θ = E_{p_θ(x|y)p(y)} log q_φ(1 − y|x), beside the classifier's likelihood on the source
 *
 * Here z of the paper is x, and x of the paper h.
 */
export function ada(world: World<Params>, domains: Domains, lane: AdaLane): Adaptation {
  const { tf, target, mlp } = world
  const { lambda, form, rate, criticRate, criticSteps } = lane
  const classes = domains.source.means.length
  const extractor = mlp('feature extractor', 2, FEATURES)
  const classifier = mlp('classifier', FEATURES, classes)
  const discriminator = mlp('domain discriminator', FEATURES, 1)

  const { center, unit } = target.units
  /** Coordinate i of the mean of each class, and the sd, in standard units. */
  const coordinate = ({ means }: Domain, i: 0 | 1) =>
    tf.tensor1d(means.map((at) => (at[i] - center[i]) / unit))
  const means = world.held(() => ({
    sourceX: coordinate(domains.source, 0),
    sourceY: coordinate(domains.source, 1),
    targetX: coordinate(domains.target, 0),
    targetY: coordinate(domains.target, 1),
  }))

  function draw(noise: Noise, domain: keyof Domains): Labelled {
    const label = noise.oneHot(`${domain}, class`, classes)
    const { [`${domain}X` as const]: x, [`${domain}Y` as const]: y } = means()
    const at = (coordinates: typeof x) => label.mul(coordinates).sum<Tensor3D>(2, true)
    const around = noise.normal(domain, 2).mul<Tensor3D>(domains[domain].sd / unit)
    return { x: at(x).concat(at(y), 2).add(around), label }
  }

  const features = (x: Tensor3D) => extractor.apply(x)
  /** log q(y = 1|h) − log q(y = 0|h). */
  const odds = (h: Tensor3D): Tensor2D => discriminator.apply(h).reshape([h.shape[0], h.shape[1]])
  /** −L_φ, with p(y) = ½. */
  const told = (source: Tensor3D, other: Tensor3D): Tensor1D =>
    crossEntropy(odds(source), odds(other)).mul(0.5)
  /** −L_θ: each domain is to be taken for the other one. */
  const mistaken = (source: Tensor3D, other: Tensor3D): Tensor1D => told(other, source)

  return {
    draw,
    features,
    classify: (h) => classifier.apply(h),
    step(batch) {
      const [source, other] = [draw(batch, 'source'), draw(batch, 'target')]
      const telling: Move = {
        who: [discriminator],
        rate: criticRate,
        loss: () => told(features(source.x), features(other.x)),
      }
      const learning: Move = {
        who: [extractor, classifier],
        rate,
        loss() {
          const h = features(source.x)
          const wrong = mean(categorical(classifier.apply(h)).log(source.label)).neg<Tensor1D>()
          if (lambda === 0) return wrong
          const otherH = features(other.x)
          const adversarial = form === 'labels' ? mistaken(h, otherH) : told(h, otherH).neg()
          return wrong.add(adversarial.mul(lambda))
        },
      }
      const moves = [...Array.from({ length: criticSteps }, () => telling), learning]
      const losses = world.play(moves, 'alternating')
      return { discriminator: losses[criticSteps - 1], classifier: losses[criticSteps] }
    },
    // What of the paper is p_θ(x|y = 0): features of the target.
    sample: (noise) => features(draw(noise, 'target').x),
  }
}
