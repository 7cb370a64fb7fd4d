/** The words of what both lanes share: target, points, training. */
export const setup = {
  setup: {
    name: 'Target and training',
    titles: { target: 'Target p', picture: 'In the picture', training: 'Training' },
    short: { target: 'Target', picture: 'Layers', training: 'Training' },
    close: 'Close',
  },
  points: {
    refused: (problem: string) => `Not taken up: ${problem}.`,
    smoothed: (most: string) =>
      `More than ${most} points cannot be drawn as they are: p is now their smooth sketch.`,
    drop: 'Drop a table of one or two columns, or images: they become the target.',
  },
}
