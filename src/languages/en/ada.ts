/** The words of adversarial domain adaptation. */
export const ada = {
  name: 'Two domains',
  lead: 'Labels are known in the source alone (rings). Features of the target (dots) are to be taken for those of the source by a domain discriminator, so that one classifier serves both.',
  data: (letter: string) =>
    `Data of lane ${letter}: rings are the source, dots the target, coloured and numbered by class; the background is the class decided for.`,
  features: (letter: string) =>
    `Features of lane ${letter}: where both domains are sent, rings the source, dots the target, coloured and numbered by class.`,
  dataCaption: 'Data, and the class decided for',
  featuresCaption: 'Features: ○ source, ● target',
  accuracy: (target: string, source: string, points: string) =>
    `target ${target} right, source ${source}, of ${points} fresh points each`,
  starting: 'starting',
  diverged: 'diverged: a smaller learning rate would help',
  chart: 'Accuracy on fresh points',
  chartHelp:
    'Share of 2 000 fresh points of each domain whose class is told right, at every 50 steps. Labels of the target are used for this alone.',
  lines: {
    aTarget: 'A target',
    bTarget: 'B target',
    aSource: 'A source',
    bSource: 'B source',
  },
  empty: 'The first value comes with the first step.',
  more: 'More settings',
  moreOf: (letter: string) => `More settings of lane ${letter}`,
  trained: 'What is trained',
  roles:
    'In table 1 of Hu et al., z is an example, x its features, y the domain (1 source, 0 target). Generative and inference direction:',
  processes: { generative: 'generative', inference: 'inference' },
  minimised: 'With the classifier aside, θ minimises, as in a GAN and up to their Lemma 1:',
  measured: (
    seeds: string,
    steps: string,
    a: readonly [mean: string, least: string, most: string],
    b: readonly [mean: string, least: string, most: string],
    better: string,
  ) =>
    `Measured with these settings, seeds 1 to ${seeds}, ${steps} steps, on the target: A ${a[0]} on average (${a[1]} to ${a[2]}), B ${b[0]} (${b[1]} to ${b[2]}), better in ${better} of ${seeds}. Where B is far worse, domains are matched with their classes exchanged: the discriminator knows no classes.`,
}
