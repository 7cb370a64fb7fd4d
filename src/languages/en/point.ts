/** The words of a point that is asked about. */
export const point = {
  name: (letter: string) => `What lane ${letter} knows of the point`,
  cross: (letter: string, place: string) =>
    `Point asked about, lane ${letter}, at ${place}. Arrow keys move it, Enter or Escape takes it away.`,
  coordinate: (axis: number) => `Coordinate ${axis} of the point`,
  clear: 'Ask no more about this point',
  mode: 'Nearest',
  nearest: (mode: number, share: string | null) =>
    share === null ? `mode ${mode}` : `mode ${mode}, with ${share} of p here`,
  density: {
    exact: (value: string) => `${value} nats`,
    flow: (value: string) => `${value}, by the ODE`,
    bound: (value: string, codes: number) => `≥ ${value} on average, by ${codes} codes`,
  },
  critic: 'Critic’s log p/q',
  ratio: (value: string, noisy: boolean) => (noisy ? `${value}, both with its noise` : value),
  back: 'Comes back',
  backAt: (place: string, far: string) => `at ${place}, ${far} away`,
  noise: 'From noise',
  codeName: 'Code',
  code: (name: string, mean: string, sd: string) => `${name} ${mean} ± ${sd}`,
}
