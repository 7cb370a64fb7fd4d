/** The words of the drawer and of the optima in it. */
export const survey = {
  drawer: {
    name: 'Details of both lanes',
    close: 'Close',
    tabs: {
      objectives: 'Objectives',
      divergence: 'Divergence',
      optima: 'Optima',
      settings: 'Settings',
      networks: 'Networks',
      gallery: 'Gallery',
      lessons: 'Lessons',
    },
    of: (tab: string, letter: string) => `${tab} of lane ${letter}`,
  },
  survey: {
    best: 'best',
    where: (mu: string, sigma: string) => `μ\u00a0=\u00a0${mu}, σ\u00a0=\u00a0${sigma}`,
    searching: 'Looking for the optima…',
    none: 'The search found no optimum.',
    failed: (why: string) =>
      `The optima could not be looked for: ${why} The lane is not touched by this.`,
    local: (d: string, best: string) =>
      `This run is in a local optimum: D\u00a0=\u00a0${d}, best\u00a0=\u00a0${best}.`,
    away: (best: string) => `On its way: best\u00a0=\u00a0${best}.`,
    rests: (d: string, best: string) =>
      `At rest: D\u00a0=\u00a0${d} for 50 steps and more, where the search found no optimum. Best found: ${best}.`,
    restsAlone: (d: string) =>
      `The search found no optimum; the run is at rest, D\u00a0=\u00a0${d} for 50 steps and more.`,
    reached: {
      global: (d: string) => `This run is in the global optimum: D\u00a0=\u00a0${d}.`,
      oneOf: (n: number, d: string) =>
        `This run is in one of ${n} equal optima: D\u00a0=\u00a0${d}.`,
      bestFound: (d: string) => `This run is in the best optimum found: D\u00a0=\u00a0${d}.`,
    },
    at: (d: string, where: string) => `${d} at ${where}`,
    toleranceName: 'In an optimum',
    tolerance: (distance: string) =>
      `A run is in an optimum (μ*, σ*) when √((Δμ/σ*)² + 2 (Δ log σ)²) is below ${distance}; on the plane likewise, for the two means and the Cholesky factor of the covariance.`,
    scope: {
      line: 'The search scans (μ, log σ) and follows every dip to its bottom; one narrower than a cell of the scan may be missed.',
      plane:
        'The search starts at sets of modes, at three sizes; a better optimum that none of them leads to is not excluded.',
    },
  },
}
