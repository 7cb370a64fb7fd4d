/** Published settings of networks, batches, rates and targets, as far as ours can be the same. */
interface Declared {
  /** What the settings were taken from. */
  readonly reference: string
  /** In the short form; where two settings were published, lane B has the other. */
  readonly link: string
}

const rates = (lane: 'a' | 'b', generator: string, critic: string): string =>
  `${lane}.generatorRate=${generator}&${lane}.criticRate=${critic}&${lane}.instanceNoise=0`

const ringOfPoints = 'target=ring&target.modes=8&target.radius=1&target.sd=0.01'
const toy = 'batch=256&depth=3&width=512&activation=relu&latent=2&beta1=0.5'
const toyGames = `a=wgangp&a.slopePenalty=0.1&a.criticSteps=5&${rates('a', '0.0001', '0.0001')}&b=wgan&b.clip=0.01&b.criticSteps=5&${rates('b', '0.00005', '0.00005')}`
const gaussian = (lane: 'a' | 'b', divergence: string): string =>
  `${lane}=fgan&${lane}.divergence=${divergence}&${lane}.generator=gaussian&${lane}.start=0_2&${lane}.update=simultaneous&${rates(lane, '0.01', '0.01')}`

const declared = {
  unrolled: {
    reference: 'Metz et al. 2017 (arXiv 1611.02163), the authors’ notebook',
    link: `#from=1&${ringOfPoints}&batch=512&depth=2&width=128&activation=tanh&latent=64&beta1=0.5&a=unrolled&a.unroll=0&${rates('a', '0.001', '0.0001')}&b=unrolled&b.unroll=5&${rates('b', '0.001', '0.0001')}`,
  },
  toyRing: {
    reference: 'Gulrajani et al. 2017 (arXiv 1704.00028), gan_toy.py, 8 Gaussians',
    link: `#from=1&target=ring&target.modes=8&target.radius=2&target.sd=0.02&${toy}&${toyGames}`,
  },
  toyGrid: {
    reference: 'Gulrajani et al. 2017 (arXiv 1704.00028), gan_toy.py, 25 Gaussians',
    link: `#from=1&target=grid&target.side=5&target.spacing=2&target.sd=0.05&${toy}&${toyGames}`,
  },
  numerics: {
    reference: 'Mescheder, Nowozin & Geiger 2017 (arXiv 1705.10461), the authors’ notebook',
    link: `#from=1&${ringOfPoints}&batch=512&depth=4&width=16&activation=relu&latent=16&optimiser=rmsprop&a=nonsaturating&a.update=simultaneous&${rates('a', '0.0001', '0.0001')}&b=nonsaturating&b.update=alternating&${rates('b', '0.0001', '0.0001')}`,
  },
  fgan: {
    reference: 'Nowozin, Cseke & Tomioka 2016 (arXiv 1606.00709), section 2.5 and table 3',
    link: `#from=1&target=drawnline&target.modes=0.33_-1_0.255__0.67_2_1.415&batch=1024&depth=2&width=64&activation=tanh&optimiser=sgd&${gaussian('a', 'kl')}&${gaussian('b', 'rkl')}`,
  },
  ganLab: {
    reference: 'Kahng et al. 2019 (GAN Lab, arXiv 1809.01587), pretrained_gaussians.json',
    link: `#from=1&target=drawnplane&target.modes=0.5_0.3_0.7_0.1_0.1_0__0.5_0.7_0.4_0.05_0.2_0&batch=150&depth=2&width=8&activation=relu&latent=2&optimiser=sgd&a=nonsaturating&a.criticSteps=2&${rates('a', '0.03', '0.1')}&b=lsgan&b.criticSteps=2&${rates('b', '0.03', '0.1')}`,
  },
} as const satisfies Readonly<Record<string, Declared>>

export type PublishedId = keyof typeof declared

export interface Published extends Declared {
  readonly id: PublishedId
}

export const published = (Object.keys(declared) as PublishedId[]).map(
  (id): Published => ({ id, ...declared[id] }),
)
