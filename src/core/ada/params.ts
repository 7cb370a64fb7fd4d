import { trainingParams as training } from '../settings/experiment.ts'
import { choice, int, real } from '../settings/params.ts'

/** How the second domain differs from the first. */
export const domainParams = {
  angle: real({
    label: 'Turn',
    help: 'The target domain is the source, turned about the origin by so many degrees.',
    default: 40,
    min: -180,
    max: 180,
    step: 1,
  }),
  shiftX: real({
    label: 'Shift x',
    help: 'Then it is moved so far to the right; the classes are 1 from the middle.',
    default: 0.3,
    min: -3,
    max: 3,
    step: 0.05,
  }),
  shiftY: real({
    label: 'Shift y',
    help: 'And so far upwards.',
    default: 0.3,
    min: -3,
    max: 3,
    step: 0.05,
  }),
  scale: real({
    label: 'Scale',
    help: 'Before it is moved it is enlarged by this factor.',
    default: 1,
    min: 0.25,
    max: 3,
    step: 0.05,
  }),
}

/** What else both lanes share. */
export const trainingParams = {
  classes: int({
    label: 'Classes',
    help: 'Classes of the points, all as frequent in both domains; labels of the target are not trained on.',
    default: 3,
    min: 2,
    max: 5,
  }),
  sd: real({
    label: 'Width of a class',
    help: 'Standard deviation of each class of the source.',
    default: 0.2,
    min: 0.02,
    max: 0.6,
    step: 0.01,
  }),
  seed: training.seed,
  batch: int({
    label: 'Batch size',
    help: 'Points of each domain in one training step.',
    default: 64,
    min: 8,
    max: 512,
    scale: 'log',
  }),
  width: int({
    label: 'Width',
    help: 'Units in both hidden layers of every network.',
    default: 32,
    min: 2,
    max: 128,
    scale: 'log',
  }),
}

/** What makes the difference between lanes. */
export const adversarialParams = {
  lambda: real({
    label: 'Adversarial λ',
    help: 'Weight of the adversarial part of the feature extractor’s loss; 0 is the source alone.',
    default: 0.5,
    min: 0,
    max: 5,
    step: 0.05,
  }),
  form: choice({
    label: 'Form',
    help: 'What the feature extractor descends. Reversed labels: −E log q(1 − y|x), as in the paper. Reversed gradient: E log q(y|x), the discriminator’s gradient with the other sign.',
    default: 'labels',
    options: [
      { value: 'labels', label: 'Reversed labels' },
      { value: 'gradient', label: 'Reversed gradient' },
    ],
  }),
}

/** The rates of a lane. */
export const rateParams = {
  rate: real({
    label: 'Learning rate',
    help: 'Step size of feature extractor and classifier (Adam).',
    default: 1e-3,
    min: 1e-5,
    max: 0.1,
    scale: 'log',
  }),
  criticRate: real({
    label: 'Rate of D',
    help: 'Step size of the domain discriminator (Adam).',
    default: 1e-3,
    min: 1e-5,
    max: 0.1,
    scale: 'log',
  }),
  criticSteps: int({
    label: 'Steps of D',
    help: 'Steps of the domain discriminator for every step of the others.',
    default: 1,
    min: 1,
    max: 10,
  }),
}
