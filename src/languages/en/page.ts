/** Every English word of the page that is not part of a declaration in core or objectives. */
export const strings = {
  title: 'Modescope',
  skip: 'Skip to lane A',
  tooltips: 'Explanation',
  transport: {
    play: 'Play',
    pause: 'Pause',
    step: 'Step',
    stepHelp: 'Pause, and train both lanes for one step (key .)',
    reset: 'Reset',
    cancel: 'Cancel',
    resetHelp: 'The same run again, from step 0 (key r)',
    newSeed: 'New seed',
    newSeedHelp: 'Another random start, from step 0 (key n)',
    speed: 'Speed',
    fullSpeed: 'Full speed',
    perSecond: (n: number) => (n === 1 ? '1 step a second' : `${n} steps/s`),
    runTo: 'Run to step',
    runToWhich: 'Step to run to, then pause',
    steps: 'Step',
    undo: 'Undo',
    undoHelp: 'Undo the last edit (Ctrl+Z)',
    redo: 'Redo',
    redoHelp: 'Bring it back (Ctrl+Shift+Z)',
    menu: 'Menu',
    waits: (faster: string, slower: string) => `${faster} waits for ${slower}`,
    apart: 'Each lane on its own clock',
    apartHelp:
      'Lanes normally keep the same step, so the faster one waits. Apart, each trains as fast as it can; compare them by their curves, which are against steps.',
    keys: 'Keyboard shortcuts (?)',
    copy: 'Copy link',
    copied: 'Link copied',
    copyFailed: 'The browser did not allow copying. The address bar holds the same link.',
    theme: 'Theme',
    themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
    backend: 'Engine',
    autoBackend: 'The faster one, measured',
    backends: { wasm: 'WebAssembly', webgpu: 'WebGPU', reference: 'Reference' },
    short: { wasm: 'wasm', webgpu: 'webgpu', reference: 'reference' },
    rate: (n: string) => `${n} steps/s`,
    starting: 'starting',
  },
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
  editor: {
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
    handle: (n: number, weight: string, what: string) => `Mode ${n}: weight ${weight}, ${what}`,
    gaussian: (place: string, size: string) => `at ${place}, ${size}`,
    place: { line: (x: string) => `x = ${x}`, plane: (x: string, y: string) => `(${x}, ${y})` },
    size: {
      round: (sd: string) => `sd ${sd}`,
      oval: (sd: string, sd2: string, angle: string) => `sd ${sd} and ${sd2}, angle ${angle}°`,
    },
    keys: {
      line: 'Arrow keys move it, + and − resize it, Page Up and Page Down change its weight, Delete removes it; with Shift the steps are small.',
      plane:
        'Arrow keys move it, + and − resize it, [ and ] turn it, Page Up and Page Down change its weight, Delete removes it; with Shift the steps are small.',
    },
    start: (letter: string, what: string) => `Start of q in lane ${letter}: ${what}`,
    startKeys: {
      line: 'Arrow keys move it, + and − resize it, Delete leaves it to the model; with Shift the steps are small. Another start is another run.',
      plane:
        'Arrow keys move it, + and − resize it, [ and ] turn it, Delete leaves it to the model; with Shift the steps are small. Another start is another run.',
    },
    startCaption: 'start',
    startField: (field: string) => `Start, ${field}`,
    auto: 'Auto',
    autoHelp: 'A little off the centre of the data, half as wide',
    handles: (letter: string) => `What can be moved in the picture of lane ${letter}`,
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
  lane: {
    name: (letter: string) => `Lane ${letter}`,
    family: 'Family',
    families: { fit: 'Fit', gan: 'GAN', vae: 'VAE' },
    direction: 'Direction',
    directions: { forward: 'covering', reverse: 'seeking' },
    directionNames: { forward: 'forward KL', reverse: 'reverse KL' },
    neither: 'neither',
    other: 'other',
    otherName: 'Another divergence',
    objective: 'Objective',
    custom: (label: string) => `${label}, own settings`,
    live: 'Take effect while it trains',
    restarting: 'Start both lanes again from step 0',
    source: 'Source',
    captured: 'modes captured',
    of: 'of',
    onMode: (share: string) => `${share} on a mode`,
    atStep: (step: string) => `at step ${step}`,
    noModes: 'This shape has no modes to count. Distance to p instead:',
    empty: {
      nothing: 'Every layer is switched off. “Layers” brings them back.',
      density: 'This model has no density that could be computed.',
      field: 'This objective has no critic.',
      warp: 'This model has no map from codes to points.',
    },
    starting: 'Starting…',
    diverged: (step: string) =>
      `Stopped at step ${step}: numbers left every sensible range. This is the last good picture. A smaller learning rate usually helps.`,
    startMoved: (sds: readonly string[]) =>
      `D is infinite at the start that was asked for: q starts near it, with sd ${sds.join(' and ')}, where D is finite.`,
    cancelled: 'Cancelled. Play and Reset start both lanes again from step 0.',
    forecast: (seconds: string) => `A step takes about ${seconds} s here.`,
    waited: (seconds: number) => `Waiting for ${seconds} s.`,
    failed: 'This lane stopped and could not be started again. Reset to try once more.',
    noCritic: 'This objective has no critic, so there is no log p/q to show.',
    critic: 'Critic, log p/q:',
    modelDenser: 'denser',
    dataDenser: 'denser',
  },
  drawer: {
    name: 'Details of both lanes',
    close: 'Close',
    tabs: { divergence: 'Divergence', optima: 'Optima', settings: 'Settings' },
    of: (tab: string, letter: string) => `${tab} of lane ${letter}`,
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
  survey: {
    best: 'best',
    off: 'This lane fits no single Gaussian, so there are no optima to be listed.',
    title: 'D over μ and σ',
    click: 'Click to start there.',
    help: 'How far every Gaussian q = N(μ, σ²) is from p by the divergence of this lane: the stronger the shade, the farther; hatched where D is infinite. The fit goes downhill to the optimum in whose basin it starts.',
    lines: (heights: string) => `Lines at best D + ${heights}`,
    canvas: (letter: string, divergence: string, state: string) =>
      `Landscape of ${divergence} over μ and log σ for lane ${letter}. ${state}`,
    marks: { start: 'start', now: 'now', best: 'best', local: 'local optimum' },
    list: (letter: string) => `Optima of lane ${letter}`,
    optimum: (kind: string, d: string, where: string) => `${kind}: D\u00a0=\u00a0${d} at ${where}`,
    where: (mu: string, sigma: string) => `μ\u00a0=\u00a0${mu}, σ\u00a0=\u00a0${sigma}`,
    more: (n: number) => `and ${n} more`,
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
    row: (mode: number, weight: string, share: string | null, state: string | undefined) =>
      `Mode ${mode}: ${weight} of p near it${share === null ? '' : `, ${share} of q`}${
        state === undefined ? '' : `, ${state}`
      }`,
    elsewhereBadge: 'rest',
    elsewhere: (weight: string, share: string | null) =>
      `The rest, near no mode: ${weight} of p${share === null ? '' : `, ${share} of q`}`,
  },
  charts: {
    name: 'More measurements',
    stage: 'Coverage and scores',
    pick: 'Charts shown',
    lossesPick: 'Losses',
    losses: (letter: string) => `Losses of ${letter}`,
    lossesOf: (letter: string, seed: number) => `Losses of ${letter}, seed ${seed}`,
    lossesHelp:
      'What each player minimises. Losses of a game or of a bound are not progress curves: they do not say how close q is to p. D, where a model has a density, does.',
    perfect: 'perfect',
    band: 'Dotted: a perfect sampler of the same size; nine in ten of them lie in the grey band.',
    crosshair: (metric: string) => `${metric}: step looked at`,
    valuesAt: (step: string, values: string) => `Step ${step}: ${values}`,
    more: 'More charts',
    moreSummary: 'any of the measurements, and the losses',
    which: 'Chart on the stage',
    undefined: 'not defined for this shape',
    table: 'Table',
    step: 'Step',
    waiting: (every: string) => `The first value comes with step ${every}.`,
  },
  /** At most 90 characters each, numbers of three digits included. */
  lookFor: {
    name: 'What to look for',
    starting: 'Both lanes are starting.',
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
    shape: (kl: string, a: string, b: string) =>
      `${kl}, which charges for samples where p has none: A ${a}, B ${b}.`,
  },
  scoreboard: {
    name: 'Scores of both lanes',
    columns: {
      modes: 'modes',
      highQuality: 'on a mode',
      forwardKl: 'KL(p‖q)',
      reverseKl: 'KL(q‖p)',
      blurredForwardKl: 'KL(p‖q) ≳',
      blurredReverseKl: 'KL(q‖p) ≳',
    },
    better: 'the better one',
    perfect: 'perfect',
    surprise: {
      gan: (lane: string, other: string, kl: string, told: string) =>
        `${lane} descends a bound on ${kl} that its critic sets. A weak critic and the game’s motion leave it with more of it than ${other}${told}.`,
      vae: (lane: string, other: string, kl: string, told: string) =>
        `${lane} descends a bound on ${kl}. The bound’s gap leaves it with more of it than ${other}${told}.`,
      fit: (lane: string, other: string, kl: string, told: string) =>
        `${lane} descends ${kl} from its start; it is on its way, or in a local optimum: ${other} has less of it${told}.`,
    },
    bySamples: ', as far as samples tell',
  },
  live: {
    step: (step: string) => `At step ${step}`,
    lane: (letter: string, objective: string, what: string) => `${letter} (${objective}) ${what}`,
    captures: (captured: number, modes: number) => `captures ${captured} of ${modes} modes`,
    distance: (reverse: string, forward: string) => `has ${reverse} and ${forward}`,
    starting: 'is starting',
    failed: 'stopped',
    diverged: 'diverged',
    unmeasured: 'is not measured yet',
    paused: ', paused',
  },
  canvas: {
    label: (letter: string, state: string) => `Picture of lane ${letter}. ${state}`,
    density: 'density',
    logDensity: 'log density, nats',
  },
  keys: {
    title: 'Keyboard shortcuts',
    close: 'Close',
    note: 'They rest while you type in a field, and a focused button or slider keeps its own keys.',
  },
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
    range: (min: string, max: string) => `From ${min} to ${max}.`,
  },
} as const
