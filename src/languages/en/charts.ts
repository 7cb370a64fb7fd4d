/** The words of charts and scores. */
export const charts = {
  charts: {
    name: 'More measurements',
    stage: 'Coverage and scores',
    pick: 'Charts shown',
    onRequest: 'Measured while shown',
    asked: 'It takes long, so it is measured only while it is shown, from now on.',
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
  scoreboard: {
    name: 'Scores of both lanes',
    columns: {
      modes: 'modes',
      highQuality: 'on a mode',
      forwardKl: 'KL(p‖q)',
      reverseKl: 'KL(q‖p)',
      blurredForwardKl: 'KL(p‖q) ≳',
      blurredReverseKl: 'KL(q‖p) ≳',
      slicedW2: 'sliced W₂',
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
}
