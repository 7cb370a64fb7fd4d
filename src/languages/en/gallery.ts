import type { FailureId, MeasureId } from '../../objectives/gallery/failures.ts'
import type { PublishedId } from '../../objectives/gallery/published.ts'

interface OfFailure {
  readonly name: string
  /** What is seen in A, and what the change of B does. It holds for most seeds: a test says so. */
  readonly sentence: string
}

const failures: Readonly<Record<FailureId, OfFailure>> = {
  collapse: {
    name: 'Collapse',
    sentence:
      'The generator of A gives up modes: most of its samples are on one, but few modes have any, and a critic that sees one point at a time has nothing to say against it. In B the critic sees two points at once, so that too many alike betray the generator.',
  },
  oscillation: {
    name: 'Oscillation',
    sentence:
      'In A both players make long steps and circle about each other: samples keep going from one mode to another, and modes that were captured are lost. The game of B is the same, but its samples come from an average of the generators on the way, which stands nearly still amid the motion.',
  },
  posteriorCollapse: {
    name: 'Posterior collapse',
    sentence:
      'With β = 4 and a decoder that may be as noisy as it likes, the codes of A are the prior for every x: they tell nothing, and the model is one Gaussian. With β = 1 they speak. See the inset of codes.',
  },
  blur: {
    name: 'Blur between modes',
    sentence:
      'The decoder of A must add noise wider than a mode, so its samples lie on modes and between them alike. In B the noise is learned, and becomes small.',
  },
  strongCritic: {
    name: 'Discriminator too strong',
    sentence:
      'The critic of A learns so fast that it is sure of nearly every sample, and there log(1 − D) is flat: the generator hardly learns. In B only the generator’s loss is another, −log D, which is steep where the critic is sure.',
  },
  weakEstimator: {
    name: 'Estimator too weak',
    sentence:
      'The generator of A descends an estimate of KL(p‖q) that knows next to nothing, because its critic learns too slowly; the exact divergence stays high, or grows. In B the critic learns a hundred times faster, and q comes to rest near the best Gaussian.',
  },
}

interface OfPublished {
  readonly name: string
  readonly sentence: string
  /** What is not as published. */
  readonly differs: string
}

const published: Readonly<Record<PublishedId, OfPublished>> = {
  unrolled: {
    name: 'Ring of the unrolled GAN',
    sentence:
      'Two layers of 128 tanh, batches of 512, Adam with β₁ = 0.5 and rates of 0.001 and 0.0001; 25 000 steps. The generator of lane A looks no step of the critic ahead, that of lane B five.',
    differs:
      'z has 64 dimensions (256), weights do not start orthogonal, the steps looked ahead are plain gradients (Adam’s), and there are eight modes: the notebook places its eighth on the first.',
  },
  toyRing: {
    name: 'Eight Gaussians of WGAN-GP',
    sentence:
      'Three layers of 512 ReLU, batches of 256, five critic steps; 100 000 steps. Lane A: gradient penalty with λ = 0.1, rates of 0.0001. Lane B: weights clipped at 0.01, rates of 0.00005.',
    differs:
      'Adam’s β₂ is 0.999 (0.9), and the clipped game has Adam here (RMSProp). The paper divides x by 1.414, which is what our standard units do.',
  },
  toyGrid: {
    name: '25 Gaussians of WGAN-GP',
    sentence:
      'The same networks and games on the grid of 25 modes. Lane A: gradient penalty, lane B: weights clipped.',
    differs:
      'Adam’s β₂ is 0.999 (0.9), and the clipped game has Adam here (RMSProp). The paper divides x by 2.828, which is what our standard units do.',
  },
  numerics: {
    name: 'Ring of the Numerics of GANs',
    sentence:
      'Four layers of 16 ReLU, z of 16 dimensions, batches of 512, RMSProp at 0.0001; 50 000 steps. Lane A moves both players at once, lane B one after the other.',
    differs:
      'The paper’s own remedy, consensus optimisation, is not here; its loss may be another.',
  },
  fgan: {
    name: 'One Gaussian by f-GAN',
    sentence:
      'x = μ + σz against a critic of two layers of 64 tanh, batches of 1024, both moved at once by plain gradients with a rate of 0.01. Lane A descends the bound on KL(p‖q), lane B that on KL(q‖p).',
    differs:
      'The mixture is not printed: this one has the best Gaussians that are. The start is not published, and rates are in standard units.',
  },
  ganLab: {
    name: 'Two Gaussians of GAN Lab',
    sentence:
      'Two layers of 8 ReLU, z of two dimensions, batches of 150, plain gradients with rates of 0.03 and 0.1, two critic steps. Lane A has its loss, lane B least squares, its other one.',
    differs:
      'GAN Lab smooths the labels of data to 0.95, bounds samples to the unit square and draws from 2500 points.',
  },
}

/** The words of the gallery of failures and of published settings. */
export const gallery = {
  title: 'Gallery of failures',
  note: (seeds: number) =>
    `Lane A fails; lane B is the same but for one change. Measured over seeds 1 to ${seeds} where the course pauses, by npm run gallery; it opens with one of them.`,
  failures,
  change: 'Lane B',
  from: (name: string, before: string, after: string) => `${name} ${before} → ${after}`,
  failed: (failed: number, seeds: number) => `fails in ${failed} of ${seeds} seeds`,
  /** What was looked at in each run; and what counts as a failure. */
  measures: {
    modes: 'modes captured',
    moved: 'of samples go to another mode in a hundredth of the steps',
    onMode: 'of samples on a mode',
    activeCodes: 'active codes',
    divergence: 'left of KL(p‖q)',
  } satisfies Readonly<Record<MeasureId, string>>,
  median: (value: string, what: string) => `median ${value} ${what}`,
  open: (name: string) => `Open ${name}`,
  opens: 'Open',
  publishedTitle: 'Published settings',
  publishedNote:
    'Settings as published, as far as ours can be the same. What papers found with them is in npm run reproduce.',
  published,
  differs: 'Not as there',
}
