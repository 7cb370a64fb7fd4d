/** The page in a sentence, for those who look and for those who do not see it. */
export const telling = {
  /** At most 90 characters each, numbers of three digits included. */
  lookFor: {
    name: 'What to look for',
    starting: 'Both lanes are starting.',
    waits: {
      images: 'Both lanes wait for their images.',
      seat: 'Both lanes wait for the number of your seat.',
    },
    failed: (lane: string) => `Lane ${lane} could not be started again. Reset tries once more.`,
    diverged: (lane: string, step: string) =>
      `Lane ${lane} stopped at step ${step}. Lower a learning rate, then reset.`,
    early: (share: string) => `Too early to tell: at most ${share} of samples are on a mode.`,
    bothAll: (modes: number, a: string, b: string) =>
      `Both capture ${modes === 2 ? 'both modes' : `all ${modes} modes`}. On one: ${a} of A’s samples, ${b} of B’s.`,
    seeks: (lane: string, share: string, mode: number, captured: number, modes: number) =>
      `${lane} has put ${share} on mode ${mode}; it captures ${captured} of ${modes}.`,
    seeksAndLost: (lane: string, share: string, mode: number, lost: number, modes: number) =>
      `${lane} has put ${share} on mode ${mode}; ${lost} of ${modes} modes ${lost === 1 ? 'is' : 'are'} lost.`,
    oneAll: (best: string, modes: number, off: string, worst: string, captured: number) =>
      `${best} captures all ${modes}, with ${off} of its samples on none; ${worst} captures ${captured}.`,
    none: (a: string, b: string) =>
      `Neither captures a mode yet. On a mode: ${a} of A’s samples, ${b} of B’s.`,
    counts: (a: number, b: number, modes: number, onA: string, onB: string) =>
      `Of ${modes} modes A captures ${a}, B ${b}. On a mode: ${onA} of A’s samples, ${onB} of B’s.`,
    ensemble: (a: number, ofA: number, b: number, ofB: number) =>
      `Runs that miss a mode: A ${a} of ${ofA}, B ${b} of ${ofB}. Is a difference luck?`,
    starts: (a: number, ofA: number, b: number, ofB: number) =>
      `Exact, from scattered starts. Runs that miss a mode: A ${a} of ${ofA}, B ${b} of ${ofB}.`,
    points: (distance: string, a: string, b: string) =>
      `${distance}, how far q is from the points: A ${a}, B ${b}.`,
    shape: (kl: string, a: string, b: string) =>
      `${kl}, which charges for samples where p has none: A ${a}, B ${b}.`,
  },
  live: {
    step: (step: string) => `At step ${step}`,
    back: (step: string, newest: string) => `Looking back at step ${step} of ${newest}`,
    lane: (letter: string, objective: string, what: string) => `${letter} (${objective}) ${what}`,
    captures: (captured: number, modes: number) => `captures ${captured} of ${modes} modes`,
    distance: (distances: readonly string[]) => `has ${distances.join(' and ')}`,
    starting: 'is starting',
    waits: { images: 'waits for its images', seat: 'waits for the number of your seat' },
    failed: 'stopped',
    diverged: 'diverged',
    unmeasured: 'is not measured yet',
    paused: ', paused',
  },
}
