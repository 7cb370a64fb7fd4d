/** Hu et al. 2018 (arXiv 1706.00550), tables 2 and 3: MNIST, means ± sd of 5 runs where there are several. */

/** Importance weights: inception score, and accuracy of a classifier on what was asked for by class. */
export const huScores = {
  GAN: '8.34 ± .03',
  IWGAN: '8.45 ± .04',
  CGAN: '.985 ± .002',
  IWCGAN: '.987 ± .002',
} as const

/** Adversary activation: the variational lower bound on test data, nats, by the share of the data that was trained on. */
export const huBounds = {
  VAE: ['−122.89', '−104.49', '−92.53'],
  'AA-VAE': ['−122.15', '−103.05', '−92.42'],
  CVAE: ['−125.44', '−102.63', '−93.16'],
  'AA-CVAE': ['−122.88', '−101.63', '−92.75'],
  SVAE: ['−108.22', '−99.44', '–'],
  'AA-SVAE': ['−107.61', '−98.81', '–'],
} as const
