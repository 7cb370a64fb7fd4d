/** The words of a lane: switches, score, picture, ledger, many seeds. */
export const lane = {
  lane: {
    name: (letter: string) => `Lane ${letter}`,
    family: 'Family',
    families: {
      ...{ fit: 'Fit', gan: 'GAN', vae: 'VAE' },
      ...{ joint: 'Joint', path: 'Path', adaptation: 'Adaptation' },
    },
    locked: 'They rest until the lesson has compared its run.',
    noFit: 'Fits need a density, which images have none of.',
    more: 'More',
    moreName: (letter: string) => `More objectives for lane ${letter}`,
    direction: 'Direction',
    directions: { forward: 'covering', reverse: 'seeking' },
    directionNames: { forward: 'forward KL', reverse: 'reverse KL' },
    neither: 'neither',
    other: 'other',
    otherName: 'Another divergence',
    objective: 'Objective',
    custom: (label: string) => `${label}, own settings`,
    captured: 'modes captured',
    of: 'of',
    onMode: (share: string) => `${share} on a mode`,
    erring: (share: string) => `modes of real pictures: ${share} wrong`,
    atStep: (step: string) => `at step ${step}`,
    noModes: 'This shape has no modes to count. Distance to p instead:',
    empty: 'Every layer is switched off. “Layers” brings them back.',
    starting: 'Starting…',
    diverged: (step: string) =>
      `Stopped at step ${step}: numbers left every sensible range. This is the last good picture. A smaller learning rate usually helps.`,
    startMoved: (sds: readonly string[]) =>
      `D is infinite at the start that was asked for: q starts near it, with sd ${sds.join(' and ')}, where D is finite.`,
    cancelled: 'Cancelled. Play and Reset start both lanes again from step 0.',
    forecast: (seconds: string) => `A step takes about ${seconds} s here.`,
    waited: (seconds: number) => `Waiting for ${seconds} s.`,
    failed: 'This lane stopped and could not be started again. Reset to try once more.',
    ofFlow: 'density: of the ODE',
  },
  ensemble: {
    many: (n: number) => `${n} seeds`,
    manyHelp: (n: number) =>
      n > 1
        ? 'Back to a single seed (key t)'
        : 'Is it luck? Train ten seeds side by side, from step 0 (key t)',
    median: (runs: number) => `modes (median of ${runs})`,
    medianOf: (runs: number) => `Median of ${runs} runs.`,
    missing: (missing: number, runs: number) =>
      missing === 0
        ? 'None misses a mode'
        : `${missing} of ${runs} ${missing === 1 ? 'misses' : 'miss'} a mode`,
    diverged: (n: number) => `, ${n} diverged`,
    bar: (runs: number, modes: number) =>
      `${modes} ${modes === 1 ? 'mode' : 'modes'} in ${runs} ${runs === 1 ? 'run' : 'runs'}`,
    bars: (runs: number, from: number, to: number) =>
      `${from} to ${to} modes in ${runs} ${runs === 1 ? 'run' : 'runs'}`,
    histogram: (bars: string) => `Modes captured: ${bars}`,
    choose: (letter: string) => `Run shown, lane ${letter}`,
    seed: (seed: number) => `Seed ${seed}`,
    run: (seed: number, what: string) => `Seed ${seed}: ${what}`,
    runCaptured: (captured: number, modes: number) => `${captured} of ${modes} modes captured`,
    runDiverged: 'diverged',
    runTrains: 'training',
    shownDiverged: (seed: number, step: string) =>
      `Seed ${seed} stopped at step ${step}: this is its last good picture. The other seeds go on.`,
    fan: (runs: number, seed: number) =>
      `Thick line: median of ${runs} runs; band: the middle half of them; thin line: seed ${seed}.`,
    column: { median: 'median', low: '25\u202f%', high: '75\u202f%' },
    live: (median: string, modes: number, runs: number, missing: number) =>
      `captures a median of ${median} of ${modes} modes over ${runs} runs, ${missing} of which ${missing === 1 ? 'misses' : 'miss'} a mode`,
  },
  exact: {
    name: 'Exact divergence',
    nats: 'nats',
    help: 'The divergence that is named here, between p and q as they are, without noise or critic: summed by numerical quadrature at each evaluation. A game descends a bound on it, or follows its gradient as far as its critic is right.',
  },
  ledger: {
    name: (letter: string) => `Modes of lane ${letter}`,
    nameOfSeed: (letter: string, seed: number) => `Modes of lane ${letter}, seed ${seed}`,
    bar: 'q near it',
    tick: 'p',
    state: { captured: 'captured', lost: 'lost', never: 'not captured yet' },
    row: (mode: number | string, weight: string, share: string | null, state: string | undefined) =>
      `Mode ${mode}: ${weight} of p near it${share === null ? '' : `, ${share} of q`}${
        state === undefined ? '' : `, ${state}`
      }`,
    map: (letter: string) => `Map of the modes of lane ${letter}`,
    axes: {
      none: 'a cell for each mode',
      one: (columns: string) => `along a row: ${columns}`,
      two: (rows: string, columns: string) => `down: ${rows}, across: ${columns}`,
      three: (blocks: string, rows: string, columns: string) =>
        `blocks: ${blocks}, down: ${rows}, across: ${columns}`,
    },
    mapHelp:
      'A cell for each mode: filled, where the model captures it; a thin border, where it does not; a darker one, where it did before. Arrow keys go from mode to mode.',
    margins: {
      name: (letter: string) => `Modes of lane ${letter}, factor by factor`,
      factor: 'Factor',
      captured: 'Captured',
      share: 'q',
      weight: 'p',
      count: (captured: number, of: number) => `${captured} of ${of}`,
    },
    elsewhereBadge: 'rest',
    elsewhere: (weight: string | null, share: string | null) =>
      `The rest, near no mode: ${[weight && `${weight} of p`, share && `${share} of q`].filter(Boolean).join(', ') || '–'}`,
  },
  canvas: {
    label: (letter: string, state: string) => `Picture of lane ${letter}. ${state}`,
    density: 'density',
    logDensity: 'log density, nats',
  },
}
