/** The words of the landscape, and of the list of optima. */
export const landscape = {
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
  more: (n: number) => `and ${n} more`,
}
