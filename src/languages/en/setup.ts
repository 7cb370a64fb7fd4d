/** The words of what both lanes share: target, points, training. */
export const setup = {
  setup: {
    name: 'Target and training',
    titles: { target: 'Target p', picture: 'In the picture', training: 'Training' },
    short: { target: 'Target', picture: 'Layers', training: 'Training' },
    close: 'Close',
    family: 'Shape of the data',
    kinds: { line: 'On the line', plane: 'On the plane' },
    both: 'Fit both directions',
    bothHelp:
      'Lane A fits by KL(p‖q), lane B by KL(q‖p): the same model from the same start. The settings of a lane that fits already are kept.',
    shared: 'Shared by both lanes. A change here starts both again from step 0.',
  },
  points: {
    example: 'A drawing, until you bring points.',
    sketch: (points: string, kernels: number) =>
      `p is a smooth sketch of ${points} points: ${kernels} ${kernels === 1 ? 'Gaussian' : 'Gaussians'}, all of it in the link.`,
    paste: 'Paste a table',
    placeholder: { line: '1.2\n0.7\n…', plane: '1.2, 3.4\n0.7, 2.9\n…' },
    use: 'Use points',
    file: 'Open a file',
    reading: 'Reading the points…',
    refused: (problem: string) => `Not taken up: ${problem}.`,
    drop: 'Drop a table of one or two columns: its points become the target.',
  },
}
