import { blur, logDensity } from '../../core/gaussian/mixture.ts'
import { normalCdf } from '../../core/gaussian/normal.ts'
import { densityOf } from '../../core/targets/target.ts'
import { targetOf } from '../ends.ts'
import type { Lesson } from '../lesson.ts'
import { ahead, count, coversAll, median, middle, share } from '../rows.ts'

const ring = '#from=1&target=ring&target.modes=8'

/** Both fits start on the left bump. */
const fits =
  '#from=1&target=pair&target.separation=4&a=fit&a.divergence=kl&a.estimator=reparametrised&a.start=-2_0.5&a.rate=0.01&b=fit&b.divergence=kl&b.estimator=data&b.start=-2_0.5&b.rate=0.01&stop=800'

/** The near end of what is near the right bump, 3 sd of it, in sds of the start from its mean. */
const NEAR = (-2 - (2 - 3 * 0.5)) / 0.5

/** While samples still reach every mode. */
const BRANCH = 1000

/** How dense the data are halfway between two modes of the ring, to on one, as a critic sees them. */
function inGaps(instanceNoise: number): number {
  const target = targetOf(ring)
  const seen = blur(densityOf(target), instanceNoise * target.units.unit)
  const [[x, y], [nextX, nextY]] = seen.map(({ mean }) => mean)
  return Math.exp(logDensity(seen, (x + nextX) / 2, (y + nextY) / 2) - logDensity(seen, x, y))
}

export const lesson: Lesson = {
  id: 'gans',
  title: 'Why do GANs drop modes?',
  goal: 'I can say why a generator that learns from its own samples misses modes under either direction of KL, and what helps.',
  minutes: { short: 45, long: 90 },
  steps: [
    {
      id: 'whose',
      minutes: 10,
      course: fits,
      ask: {
        text: 'No GAN yet. Both lanes fit one Gaussian q to two bumps, both by $\\mathrm{KL}(p\\,\\|\\,q)$, the covering direction, and both start on the left bump. One thing differs: A estimates the gradient from samples of q, B from samples of p. Where do they end?',
        options: [
          {
            text: 'Both over both bumps: this divergence covers.',
            misconception:
              'That the divergence alone decides what is covered, however its gradient is estimated.',
          },
          { text: 'A stays on the left bump; B covers both.', misconception: null },
          {
            text: 'A covers both; B stays on the left bump.',
            misconception:
              'That a model explores by its own samples, and that data only tell it what it knows.',
          },
          {
            text: 'Both stay on the left bump: that is where they start.',
            misconception: 'That every fit is local in the same way, whatever it averages over.',
          },
        ],
        right: 1,
      },
      look: 'Watch the right bump: does any sample of A ever land there? Compare the exact divergence of the two lanes.',
      say: 'Of {seeds} seeds A captured both bumps in {bothA}, and B in {bothB}. The exact $\\mathrm{KL}(p\\,\\|\\,q)$ is {dA} in A and {dB} in B, in the median run; but what A sees of it from its own samples is {seen}, as if q were better than perfect. On paper both gradients are the same. In A, where p is large and q is not, there is no sample that could say so: with a chance of {chance:%} a sample of the start lands within three standard deviations of the right bump.',
      free: [
        'target.separation',
        'a.samples',
        'a.divergence',
        'b.divergence',
        'a.start',
        'b.start',
      ],
      vary: 'Give A as many samples a step as there can be. Then move the bumps together until A finds the other one.',
      notes:
        'This is the whole lesson in one picture. Write the gradient as an average over q and as one over p, and ask which samples the sum runs over. A generator is trained by the first kind.',
      claim: {
        kind: 'seeded',
        quick: true,
        text: 'forward KL from samples of q stays on one mode, from samples of p it covers both, from one start',
        measure: ({ a, b }) => ({
          bothA: count(a, coversAll),
          bothB: count(b, coversAll),
          shareA: share(a, coversAll),
          shareB: share(b, coversAll),
          dA: median(a, 'forwardKl'),
          dB: median(b, 'forwardKl'),
          seen: middle(a.map(({ losses }) => losses['estimate of D'])),
          chance: normalCdf(NEAR),
        }),
        holds: ({ shareA, shareB, dA, dB, seen }) =>
          shareA === 0 && shareB === 1 && dA > 10 * dB && seen < 0,
      },
    },
    {
      id: 'forward',
      minutes: 12,
      course: `${ring}&b=fgan&b.divergence=kl&runs=10&stop=6000`,
      ask: {
        text: 'Two GANs, alike but for the divergence: A plays for $\\mathrm{KL}(q\\,\\|\\,p)$, which seeks modes, B for $\\mathrm{KL}(p\\,\\|\\,q)$, which covers. We train {runs} seeds of each. Which captures more of the {target.modes} modes?',
        options: [
          {
            text: 'B: it has the covering direction.',
            misconception: 'That to turn the direction of KL around is enough to make a GAN cover.',
          },
          { text: 'A: B captures fewer than that, or none.', misconception: null },
          {
            text: 'Neither: both capture the same few.',
            misconception: 'That a GAN drops modes alike under every divergence.',
          },
        ],
        right: 1,
      },
      look: 'Watch the samples of B: do they gather anywhere? Watch the losses of its generator, too.',
      say: 'Of {seeds} seeds A captured more modes than B in {ahead}: {modesA} against {modesB} in the median run. B put {onB:%} of its samples on a mode, A {onA:%}. On paper B covers. But its generator weighs each sample with $e^v$, which is p/q as the critic sees it: of samples in the gaps, which are the ones to be moved, the critic is sure, and their weight is near zero. Where p/q is huge q has no samples. To turn the direction around does not make a VAE of a GAN: it still averages over its own samples.',
      free: ['b.form', 'b.instanceNoise', 'b.criticSteps', 'seed'],
      vary: 'Raise the instance noise of B, or let its critic be a plain classifier. Does it cover as the VAE does?',
      notes:
        'Turn B into the VAE with the same divergence to show the contrast: it averages over data. From samples of q the gradient of forward KL is right on average, and its variance is astronomical where modes are missing.',
      claim: {
        kind: 'seeded',
        text: 'a GAN by forward KL captures fewer modes than one by reverse KL, and never all',
        measure: ({ a, b }) => ({
          ahead: ahead(a, b, 'modes'),
          share: ahead(a, b, 'modes') / a.length,
          modesA: median(a, 'modes'),
          modesB: median(b, 'modes'),
          onA: median(a, 'highQuality'),
          onB: median(b, 'highQuality'),
          allB: share(b, coversAll),
        }),
        holds: (found) => found.share >= 0.9 && found.allB === 0 && found.onA > found.onB,
      },
    },
    {
      id: 'knows',
      minutes: 10,
      course: `${ring}&a.instanceNoise=0.05&stop=10000`,
      ask: {
        text: 'Lane A again, the GAN by $\\mathrm{KL}(q\\,\\|\\,p)$. Its critic estimates that divergence, and its loss is minus the estimate. The generator has come to rest on a few modes. What does the critic say then?',
        options: [
          {
            text: 'About nothing: the generator rests because it has fooled the critic.',
            misconception: 'That a game at rest is a critic that cannot tell any more.',
          },
          {
            text: 'Clearly more than nothing: it knows of data that no sample is like.',
            misconception: null,
          },
          {
            text: 'More and more, without end: it can tell p from q perfectly.',
            misconception: 'That where something is missing a critic wins without bound.',
          },
        ],
        right: 1,
      },
      look: 'Open the losses of lane A: where does the critic settle?',
      say: 'In the median of {seeds} seeds the critic said {bound} nats, when {modes} modes were captured. If q covered k of K equal modes evenly, $\\mathrm{KL}(q\\,\\|\\,p)$ would be $\\log K/k$; the median distance of what the critic said from that is {gap} nats. So the critic knows very well how much is missing. But the generator moves only samples that it has, each to where the critic says more beside it: nobody is near the missing modes to be told.',
      free: ['seed', 'a.criticSteps'],
      vary: 'Let the critic take more steps for each one of the generator. Does a better critic bring a mode back?',
      notes:
        'Show the layer of the critic: what does it say on the missing modes, and what on the way there from the samples? What it knows and what the generator is told are two things.',
      claim: {
        kind: 'seeded',
        text: 'at rest the critic’s estimate of reverse KL is near log K/k of the k modes that are captured',
        measure({ a }) {
          const bound = a.map(({ losses }) => -losses.critic)
          const evenly = a.map(({ captured, metrics }) => Math.log(captured.length / metrics.modes))
          return {
            bound: middle(bound),
            modes: median(a, 'modes'),
            gap: middle(bound.map((said, i) => Math.abs(said - evenly[i]))),
          }
        },
        holds: ({ bound, gap }) => bound > Math.LN2 && gap < 0.2,
      },
    },
    {
      id: 'noise',
      minutes: 10,
      course: `${ring}&a.instanceNoise=0.05&b=fgan&b.instanceNoise=0.2&stop=6000`,
      ask: {
        text: 'The same GAN twice, by $\\mathrm{KL}(q\\,\\|\\,p)$. In B more noise is added to data and to samples alike before the critic sees them: {b.instanceNoise} instead of {a.instanceNoise}. How many modes does B capture?',
        options: [
          {
            text: 'Fewer: the critic sees less.',
            misconception: 'That noise can only take away what a player knows.',
          },
          {
            text: 'As many: the divergence is the same.',
            misconception: 'That the divergence decides, and the rest of the game is detail.',
          },
          { text: 'More.', misconception: null },
        ],
        right: 2,
      },
      look: 'Watch the samples between the modes: in which lane are there any for longer?',
      say: 'Of {seeds} seeds B captured more modes than A in {ahead}: {modesB} against {modesA} in the median run. The likely reason is that blurred data and blurred samples overlap: the critic is less sure in the gaps, and samples there have a slope to follow to the next mode. The price stands beside it: {onB:%} of the samples of B are on a mode, {onA:%} of those of A. Strictly both lanes compare data and samples with noise on them; the best q is p for either.',
      free: ['a.instanceNoise', 'b.instanceNoise', 'seed'],
      vary: 'Sweep the instance noise of B from zero up. Where is the best, and is more always more?',
      notes:
        'The sweep is on the page and takes its own seeds. The next step is its right end, for those who have the time.',
      claim: {
        kind: 'seeded',
        text: 'more instance noise makes the same GAN capture more modes, with fewer samples on one',
        measure: ({ a, b }) => ({
          ahead: ahead(b, a, 'modes'),
          share: ahead(b, a, 'modes') / b.length,
          modesA: median(a, 'modes'),
          modesB: median(b, 'modes'),
          onA: median(a, 'highQuality'),
          onB: median(b, 'highQuality'),
        }),
        holds: (found) =>
          found.share >= 0.9 && found.modesB > found.modesA && found.onB < found.onA,
      },
    },
    {
      id: 'much',
      minutes: 10,
      long: true,
      course: `${ring}&a.instanceNoise=0.2&b=fgan&b.instanceNoise=0.4&stop=6000`,
      ask: {
        text: 'If some noise helps, then more of it: {b.instanceNoise} in lane B, where {a.instanceNoise} in lane A helped. How many modes does B capture now?',
        options: [
          {
            text: 'All of them, in every run.',
            misconception: 'That what helps helps more in a larger dose.',
          },
          { text: 'Hardly any.', misconception: null },
          {
            text: 'As many as A: the critic takes the noise out again.',
            misconception: 'That what is blurred can be told apart as fast as what is not.',
          },
        ],
        right: 1,
      },
      look: 'Watch how q lies in the gaps of the ring in lane B.',
      say: 'In the median of {seeds} seeds B captured {modesB} modes and A {modesA}, with {onB:%} and {onA:%} of their samples on one. Halfway between two modes the critic of A sees data that are {gapsA:%} as dense as on a mode, that of B {gapsB:%}: to B the gaps are shallow dips, and samples in them hardly matter. So there is a best amount of noise, and the divergence does not say what it is.',
      free: ['b.instanceNoise', 'seed'],
      vary: 'While B trains, lower its instance noise step by step. What happens to the samples in the gaps?',
      notes:
        'To lower the noise on the way was proposed together with it (Sønderby et al. 2017). Each change is kept in the link with its step, so a student can hand in the schedule that works.',
      claim: {
        kind: 'seeded',
        text: 'with too much instance noise the GAN captures hardly a mode',
        measure: ({ a, b }) => ({
          modesA: median(a, 'modes'),
          modesB: median(b, 'modes'),
          onA: median(a, 'highQuality'),
          onB: median(b, 'highQuality'),
          gapsA: inGaps(0.2),
          gapsB: inGaps(0.4),
        }),
        holds: ({ modesA, modesB, onA, onB, gapsA, gapsB }) =>
          modesA >= 5 && modesB <= 2 && onA > onB && gapsA < 0.2 && gapsB > 0.6,
      },
    },
    {
      id: 'branch',
      minutes: 13,
      long: true,
      course: `${ring}&a.instanceNoise=0.05&b=fgan&b.instanceNoise=0.05&at=${BRANCH}:b.instanceNoise=0.2&stop=10000`,
      ask: {
        text: 'At first both lanes are one and the same run: weights, batches, everything. While samples still reach every mode, B is changed in one setting, its instance noise, and both go on. What becomes of the modes?',
        options: [
          {
            text: 'Both lose the same ones: the weights they started from decided that.',
            misconception: 'That which modes a run will drop is settled by its start.',
          },
          {
            text: 'Both lose about as many, but other ones: it is chance.',
            misconception: 'That chance decides how many modes are dropped.',
          },
          { text: 'A loses most of them, B keeps them and captures more.', misconception: null },
        ],
        right: 2,
      },
      look: 'Scrub back to the branch: the two pictures are the same there. Then watch in which step a mode of A has its last sample.',
      say: 'The change came after {branch} steps. At the end A had samples near {hitA} modes and B near {hitB}, in the median of {seeds} seeds; captured were {modesA} and {modesB}, and B was ahead in {ahead} of {seeds}. Two runs that differ in nothing but this: so it is the game from there on that drops the modes, not the start and not the data. In A no sample is left to hear that a mode is missing.',
      free: ['b.instanceNoise', 'seed'],
      vary: 'Branch again at a later step, once modes have gone. Does the same change bring them back, and how long does that take?',
      notes:
        'A pair of runs that share a past is the cleanest experiment there is: the class can name the cause, because there is only one. Let them choose another setting to change.',
      claim: {
        kind: 'seeded',
        text: 'two runs that are one up to a step: more instance noise from there on keeps modes that the other drops',
        measure: ({ a, b }) => ({
          branch: BRANCH,
          hitA: median(a, 'publishedModes'),
          hitB: median(b, 'publishedModes'),
          modesA: median(a, 'modes'),
          modesB: median(b, 'modes'),
          ahead: ahead(b, a, 'modes'),
          share: ahead(b, a, 'modes') / b.length,
        }),
        holds: (found) =>
          found.share >= 0.8 && found.modesB > found.modesA && found.hitB > found.hitA,
      },
    },
    {
      id: 'pack',
      minutes: 12,
      long: true,
      course: `${ring}&a=pacgan&a.pack=1&b=pacgan&b.pack=2&runs=10&stop=6000`,
      ask: {
        text: 'Two GANs with the usual loss, $-\\log D$, that differ in one thing: the critic of A judges one point at a time, the critic of B sees {b.pack} at once, all data or all samples. In how many of {runs} seeds does B capture every mode?',
        options: [
          {
            text: 'In hardly any: its generator learns from its own samples, as that of A does.',
            misconception: 'That what a gradient averages over settles everything.',
          },
          {
            text: 'In about half of them.',
            misconception: 'That whatever helps a GAN helps it now and then.',
          },
          { text: 'In nearly all of them.', misconception: null },
        ],
        right: 2,
      },
      look: 'Watch the small pictures: how soon are those of B complete?',
      say: 'Of {seeds} seeds {allB} captured every mode in B, and {allA} in A, whose median run has {modesA}. A critic that sees one point cannot say that it has seen too many like it: each sample on a mode is as good as data. Two samples of a q with few modes are on the same one more often than two points of the data are: a critic of pairs can see that, and then every sample hears of it, wherever it is. The gradient is still an average over q; what its samples are told has changed. Each step of B draws twice as many points.',
      free: ['b.pack', 'seed'],
      vary: 'Pack more points. Does it get better still, in modes and in samples on a mode?',
      notes:
        'A good place to collect: what helped was to change what the critic sees, not the direction of KL. “GANs drop modes because they minimise reverse KL” explains none of it.',
      claim: {
        kind: 'seeded',
        text: 'a critic that sees two points at once makes nearly every run capture every mode, one that sees one hardly any',
        measure: ({ a, b }) => ({
          allA: count(a, coversAll),
          allB: count(b, coversAll),
          shareA: share(a, coversAll),
          shareB: share(b, coversAll),
          modesA: median(a, 'modes'),
        }),
        holds: ({ shareA, shareB }) => shareA <= 0.1 && shareB >= 0.9,
      },
    },
  ],
  homework: {
    text: 'A GAN by reverse KL can have every mode and few samples in the gaps, if its instance noise changes on the way. Find a schedule: begin with lane B as it is here, change nothing but its instance noise while it trains, and hand in the link once B has every mode with at least four of five samples on one. When did you change it, and why then?',
    answer:
      '#from=1&seed=2&target.modes=8&b=fgan&b.instanceNoise=0.2&at=5000:b.instanceNoise=0&stop=8000',
  },
}
