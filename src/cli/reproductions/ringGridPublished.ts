/**
 * VEEGAN: Srivastava et al. 2017 (arXiv 1705.07761), Table 1, means of 5 runs. PacGAN: Lin et al. 2018
 * (arXiv 1712.04086), Table 1, means of 10 runs ± standard errors. Both count a mode with one of 2500
 * samples within 3 sd; “KL” is that of the counts to equal ones, of such samples.
 */
export interface Published {
  readonly modes: string
  /** In per cent. */
  readonly highQuality: string
  readonly kl?: string
}

type Source = 'VEEGAN' | 'PacGAN'
type Table = Readonly<Record<string, Readonly<Partial<Record<Source, Published>>>>>

/** By target, by method. */
export const ringGridPublished: Readonly<Record<'ring' | 'grid', Table>> = {
  ring: {
    GAN: {
      VEEGAN: { modes: '1', highQuality: '99.3' },
      PacGAN: { modes: '6.3 ± 0.5', highQuality: '98.2 ± 0.2', kl: '0.45 ± 0.09' },
    },
    ALI: {
      VEEGAN: { modes: '2.8', highQuality: '0.13' },
      PacGAN: { modes: '6.6 ± 0.3', highQuality: '97.6 ± 0.4', kl: '0.36 ± 0.04' },
    },
    Unrolled: { VEEGAN: { modes: '7.6', highQuality: '35.6' } },
    VEEGAN: { VEEGAN: { modes: '8', highQuality: '52.9' } },
    'PacGAN 2': { PacGAN: { modes: '7.9 ± 0.1', highQuality: '95.6 ± 2.0', kl: '0.07 ± 0.03' } },
    'PacGAN 3': { PacGAN: { modes: '7.8 ± 0.1', highQuality: '97.7 ± 0.3', kl: '0.10 ± 0.02' } },
    'PacGAN 4': { PacGAN: { modes: '7.8 ± 0.1', highQuality: '95.9 ± 1.4', kl: '0.07 ± 0.02' } },
  },
  grid: {
    GAN: {
      VEEGAN: { modes: '3.3', highQuality: '0.5' },
      PacGAN: { modes: '17.3 ± 0.8', highQuality: '94.8 ± 0.7', kl: '0.70 ± 0.07' },
    },
    ALI: {
      VEEGAN: { modes: '15.8', highQuality: '1.6' },
      PacGAN: { modes: '24.1 ± 0.4', highQuality: '95.7 ± 0.6', kl: '0.14 ± 0.03' },
    },
    Unrolled: { VEEGAN: { modes: '23.6', highQuality: '16' } },
    VEEGAN: { VEEGAN: { modes: '24.6', highQuality: '40' } },
    'PacGAN 2': { PacGAN: { modes: '23.8 ± 0.7', highQuality: '91.3 ± 0.8', kl: '0.13 ± 0.04' } },
    'PacGAN 3': { PacGAN: { modes: '24.6 ± 0.4', highQuality: '94.2 ± 0.4', kl: '0.06 ± 0.02' } },
    'PacGAN 4': { PacGAN: { modes: '24.8 ± 0.2', highQuality: '93.6 ± 0.6', kl: '0.04 ± 0.01' } },
  },
}
