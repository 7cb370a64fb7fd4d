/** Words that stand everywhere. */
export const frame = {
  title: 'Modescope',
  skip: 'Skip to lane A',
  tooltips: 'Explanation',
  notices: { name: 'Messages', dismiss: 'Dismiss' },
  boundary: {
    missing:
      'This part could not be loaded: the network failed, or the page was renewed since you opened it. Training goes on.',
    failed: 'This part of the page failed. Training goes on.',
    again: 'Try again',
    whole: 'Modescope failed. The address of this page still holds the experiment: load it again.',
  },
  control: {
    help: (label: string) => `What is “${label}”?`,
  },
}
