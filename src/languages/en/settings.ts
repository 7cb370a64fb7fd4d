/** The words of settings: of the target, of training, of a lane. */
export const settings = {
  family: 'Shape of the data',
  kinds: { line: 'On the line', plane: 'On the plane', image: 'Images' },
  both: 'Fit both directions',
  bothHelp:
    'Lane A fits by KL(p‖q), lane B by KL(q‖p): the same model from the same start. The settings of a lane that fits already are kept.',
  shared: 'Shared by both lanes. A change here starts both again from step 0.',
  live: 'Take effect while it trains',
  restarting: 'Start both lanes again from step 0',
  source: 'Source',
  range: (min: string, max: string) => `From ${min} to ${max}.`,
  asMixture: 'Edit as mixture',
  asMixtureHelp: 'The same modes, to be dragged, resized and weighed one by one',
  mode: (n: number) => `Mode ${n}`,
  field: (n: number, field: string) => `Mode ${n}, ${field}`,
  share: (n: number) => `Share of mode ${n}`,
  percent: (share: number) => `${share}\u202f%`,
  remove: (n: number) => `Delete mode ${n}`,
  add: 'Add mode',
  full: (most: number) => `There are ${most} modes; more would be hard to tell apart.`,
  equal: 'Equal weights',
  hint: 'Drag modes in the pictures; double-click adds one.',
  startField: (field: string) => `Start, ${field}`,
  auto: 'Auto',
  autoHelp: 'A little off the centre of the data, half as wide',
  points: {
    example: 'A drawing, until you bring points.',
    sketch: (points: string, kernels: number) =>
      `p is a smooth sketch of ${points} points: ${kernels} ${kernels === 1 ? 'Gaussian' : 'Gaussians'}, all of it in the link.`,
    exact: (points: string) =>
      `p is these ${points} points, each as likely as the others, all of them in the link.`,
    tooMany: (most: string) =>
      `A link can hold up to ${most} points as they are; of these it holds the sketch alone.`,
    paste: 'Paste a table',
    placeholder: { line: '1.2\n0.7\n…', plane: '1.2, 3.4\n0.7, 2.9\n…' },
    use: 'Use points',
    file: 'Open a file',
    reading: 'Reading the points…',
  },
}
