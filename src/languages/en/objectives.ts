/** The words of the list of all objectives. */
export const objectives = {
  search: 'Search objectives',
  families: {
    fit: 'Densities fitted directly',
    gan: 'Games of a generator and a critic',
    vae: 'Latent-variable models',
    joint: 'Games and divergences of points and codes',
    path: 'Paths from noise to data',
    adaptation: 'Two domains',
  },
  none: (query: string) => `No objective has “${query}” in its name, its sentence or its source.`,
  found: (n: number) => `${n} ${n === 1 ? 'objective' : 'objectives'}`,
}
