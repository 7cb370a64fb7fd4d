/** The words of the networks of a lane, and of where Hu et al. place them. */
export const networks = {
  none: 'A fit trains the numbers of a density itself: there is no network, and no code.',
  picture: (arrows: string) => `Architecture: ${arrows}`,
  arrow: (network: string, from: string, to: string) => `${network} from ${from} to ${to}`,
  columns: {
    network: 'Network',
    map: 'Map',
    role: 'Role',
    paper: 'In the paper',
    process: 'Process',
  },
  roles: {
    generative: 'makes x',
    inference: 'infers z',
    adversarial: 'tells sources apart',
    estimate: 'density of data',
  },
  trainedWith: (names: string) => `with ${names}`,
  processes: { generative: 'generative', inference: 'inference' },
  fixed: 'none: it knows, and is not trained',
  variables: {
    x: 'data or a sample',
    y: 'from which of two sources',
    z: 'code or noise',
    t: 'time',
    d: 'log density',
  },
  title: 'In Hu et al.’s table',
  notation:
    'There y is 1 for data and 0 for samples: pθ(x | y = 0) is q here, and pθ(x | y = 1) is p. Direction of an arrow is as in the paper, where a GAN’s generator infers x of y.',
  kl: 'KL of the table',
  theta: {
    first: 'θ is in its first argument, the seeking side; there is a −JSD beside it (lemma 1).',
    second: 'θ is in its second argument, the covering side (lemma 2).',
  },
  phase: 'Wake–sleep',
  phases: {
    wake: 'Extends the wake phase: the step of θ is the same, and the inference network learns with it, on data too.',
    sleep:
      'Extends the sleep phase: the step of the critic is the same, which recovers y of x; the generator learns too, so that the reversed y is recovered.',
    both: 'These are the two phases themselves: wake trains θ on data, sleep trains λ on samples of the model.',
  },
  noColumn: 'The paper’s table has no column for this objective with these settings.',
}
