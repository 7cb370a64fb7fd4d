/**
 * Stacked MNIST with DCGANs: VEEGAN, Srivastava et al. 2017 (arXiv 1705.07761), Table 2, means of 5 runs;
 * PacGAN, Lin et al. 2018 (arXiv 1712.04086), Table 2, means of 10 runs ± standard errors. Both draw 26 000
 * samples, and a classifier says the digits of each; “KL” is that of the counts to equal ones.
 */
interface Published {
  readonly modes: string
  readonly kl: string
}

type Source = 'VEEGAN' | 'PacGAN'

/** By method. */
export const stackedPublished: Readonly<
  Record<string, Readonly<Partial<Record<Source, Published>>>>
> = {
  GAN: {
    VEEGAN: { modes: '99', kl: '3.4' },
    PacGAN: { modes: '78.9 ± 6.46', kl: '4.50 ± 0.127' },
  },
  'PacGAN 2': { PacGAN: { modes: '1000.0 ± 0.00', kl: '0.06 ± 0.003' } },
}
