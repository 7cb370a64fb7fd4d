/** The words of what is seen of a run's past, and of branches. */
export const timeline = {
  looking: 'Looking back at step',
  which: 'Step to look at',
  of: (newest: string) => `of ${newest}`,
  back: (newest: string) => `Back to step ${newest}`,
  exact: 'exact: trained again from a checkpoint',
  points: (n: number) => `${n} points that were kept; the exact picture is on its way`,
  images: (n: number, of: number) =>
    n < of
      ? `the first ${n} of ${of} pictures, as memory allows; all are on their way`
      : `${n} pictures that were kept; the exact ones are on their way`,
  waiting: 'on its way',
  branch: {
    open: 'Branch here',
    help: 'Lane B becomes lane A as it was at this step, with one setting changed: the same weights, the same batches.',
    title: (step: string) => `Lane B: lane A from step ${step} on, with`,
    setting: 'Setting to change',
    none: 'Nothing of lane A can be changed while it trains: B will be the same run.',
    go: 'Branch',
  },
  events: {
    title: 'Modes captured and dropped',
    lane: 'Lane',
    captured: (modes: string) => `captured ${modes}`,
    dropped: (modes: string) => `dropped ${modes}`,
    modes: (first: readonly number[], more: number) =>
      `mode${first.length === 1 && more === 0 ? '' : 's'} ${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    none: 'None was captured or dropped yet.',
    newest: (n: number) => `The newest ${n}.`,
  },
}
