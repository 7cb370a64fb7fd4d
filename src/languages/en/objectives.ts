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
  tendencies: { covers: 'covers', seeks: 'seeks', neither: 'neither' },
  outcome: (tendency: string, direction: string | null, all: number, runs: number) =>
    `${direction ? `${direction}: ` : ''}${tendency}, all modes in ${all} of ${runs} seeds`,
  measured: (seeds: number, steps: string) =>
    `Measured on the default ring of eight modes: ${seeds} seeds, ${steps} steps. Covers: at least 8 of 10 runs captured every mode. Seeks: at least 8 of 10 missed one, with most samples on modes.`,
  onImages:
    'Fits, and flows that are fitted, need a density of p, which images have none of: they are left out here.',
  none: (query: string) => `No objective has “${query}” in its name, its sentence or its source.`,
  found: (n: number) => `${n} ${n === 1 ? 'objective' : 'objectives'}`,
}
