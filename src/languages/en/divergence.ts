/** Every word of the divergence card. */
export const divergence = {
  perfectCritic: 'At a perfect critic.',
  unscaled: 'Total variation has a kink at p = q and no f″(1); it is drawn as it is.',
  plot: (label: string, points: string) => `f(u) of ${label}, u = p/q: ${points}`,
  plotPoint: (f: string, u: string) => `${f} at u = ${u}`,
  costs: 'What one unit of mass costs, where f″(1) = 1',
  costsHelp:
    'f is drawn with f(1) = f′(1) = 0 and f″(1) = 1, so that all divergences agree near p = q; squared Hellinger as in its formula costs half as much. Junk costs f(0), where the curve meets the left edge; a missed mode costs f(u)/u for large u, the slope that the curve tends to on the right. The bars end at 3.',
  junk: 'junk',
  junkWhere: 'per unit q where p = 0',
  missed: 'missed',
  missedWhere: 'per unit p where q = 0',
  cost: (what: string, where: string, cost: string) => `${what}, ${where}: ${cost}`,
  infinite: 'infinite',
  dial: 'α, from mode-seeking to covering',
  /** Under the marks of the dial, from α = −1 to 2. */
  marks: {
    neyman: 'Neyman χ²',
    reverse: 'KL(q‖p)',
    hellinger: 'Hellinger',
    forward: 'KL(p‖q)',
    pearson: 'Pearson χ²',
  },
  dialKeys:
    'Arrow keys move it by 0.05, with Shift by 0.01; Page Up and Page Down go to the next divergence with a name.',
  dialText: (alpha: string, equals: string | undefined) =>
    equals ? `α = ${alpha}, ${equals}` : `α = ${alpha}`,
}
