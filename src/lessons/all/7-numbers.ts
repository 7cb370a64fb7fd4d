import { hitChance, perfectQuality } from '../../core/coverage/coverage.ts'
import { divergencesBetween } from '../../core/divergences/between.ts'
import { divergences } from '../../core/divergences/table.ts'
import { onLine } from '../../core/gaussian/mixture.ts'
import { evaluationSize } from '../../core/metrics/metric.ts'
import { plane } from '../../core/space/space.ts'
import { densityOf } from '../../core/targets/target.ts'
import { among, drawsToRepeat, supportOf } from '../birthdays.ts'
import { endsOf, targetOf } from '../ends.ts'
import type { Lesson } from '../lesson.ts'
import { ahead, median, middle } from '../rows.ts'

const fits =
  '#from=1&target=pair&target.separation=4&a=fit&a.divergence=kl&a.start=1_1&b=fit&b.divergence=rkl&b.start=1_1&stop=150'
const bars = '#from=1&target=bars&target.side=4&a=fgan&a.instanceNoise=0.2&b=flowmatching&stop=3000'

/** Of the rare mode. */
const WEIGHT = 0.001
/** One seed in a thousand. */
const SAFE = 0.001

export const lesson: Lesson = {
  id: 'numbers',
  title: 'Which number do you believe?',
  goal: 'I can name for each number of a scoreboard a model that has it high and is bad, and ask for the number beside it.',
  minutes: { short: 45, long: 90 },
  steps: [
    {
      id: 'quality',
      minutes: 8,
      course: '#from=1&target.modes=8&width=32&a=jointrkl&stop=8000',
      ask: {
        text: 'The same networks twice: A is trained by $\\mathrm{KL}(q\\,\\|\\,p)$, B, the VAE, by $\\mathrm{KL}(p\\,\\|\\,q)$, of pairs of point and code. The data are {target.modes} modes. A table ranks both by “High quality”, the share of samples on a mode. Which one does it crown?',
        options: [
          {
            text: 'B: it is on every mode.',
            misconception: 'That a share of good samples rises with what is covered.',
          },
          { text: 'A, which drops most modes.', misconception: null },
          {
            text: 'Neither: what A lacks in modes B lacks in the gaps.',
            misconception: 'That one number weighs what is missing against what is wrong.',
          },
        ],
        right: 1,
      },
      look: 'Watch the two counters and the column “High quality” of the scoreboard, also that of a perfect model.',
      say: 'Of {seeds} seeds A had more of high quality in {ahead}: {onA:%} against {onB:%} in the median run. It captured {modesA} of the modes, B {modesB}. A perfect model has {perfect:%}, because so much of a Gaussian on the plane is within three standard deviations; by this number alone A is all but perfect. A share of samples cannot see what is never sampled.',
      free: ['a', 'b', 'seed'],
      vary: 'Put other objectives into the lanes. Can you find one that has more than a perfect model? What is wrong with it?',
      notes:
        'More than perfect is possible: modes that are too narrow leave fewer samples outside. Precision without recall is an old story; ask where else they have met it.',
      claim: {
        kind: 'seeded',
        text: 'the model that drops modes has more samples of high quality than the one that covers them',
        measure: ({ a, b }) => ({
          ahead: ahead(a, b, 'highQuality'),
          share: ahead(a, b, 'highQuality') / a.length,
          onA: median(a, 'highQuality'),
          onB: median(b, 'highQuality'),
          modesA: median(a, 'modes'),
          modesB: median(b, 'modes'),
          perfect: perfectQuality(plane),
        }),
        holds: (found) =>
          found.share === 1 &&
          found.modesA <= 2 &&
          found.modesB >= 7 &&
          Math.abs(found.onA - found.perfect) < 0.05,
      },
    },
    {
      id: 'own',
      minutes: 8,
      course: fits,
      ask: {
        text: 'One Gaussian is fitted to two bumps, in A by $\\mathrm{KL}(p\\,\\|\\,q)$, in B by $\\mathrm{KL}(q\\,\\|\\,p)$. Both fits are the best that there are. Which is better by $\\mathrm{KL}(p\\,\\|\\,q)$, and which by $\\mathrm{KL}(q\\,\\|\\,p)$?',
        options: [
          {
            text: 'A by both: it covers both bumps.',
            misconception: 'That covering more is better by every divergence.',
          },
          {
            text: 'B by both: it is nowhere where there are no data.',
            misconception: 'That a model that makes no bad sample is better by every divergence.',
          },
          { text: 'Each by its own.', misconception: null },
        ],
        right: 2,
      },
      look: 'Watch both divergences in the scoreboard: in which column does which lane win?',
      say: 'A has $\\mathrm{KL}(p\\,\\|\\,q)$ = {klA} and $\\mathrm{KL}(q\\,\\|\\,p)$ = {rklA}; B has {klB} and {rklB}. Each lane wins the column that it was trained by, and must: that is what training does. So a comparison of models by what one of them descends is no comparison. Ask for a number that nobody was trained on.',
      free: ['a.divergence', 'b.divergence', 'b.start'],
      vary: 'Train both by Jensen–Shannon. Who wins the two columns now?',
      notes:
        'The same holds for a likelihood bound that ranks VAEs against GANs, and for a critic that judges the generator that it has trained.',
      claim: {
        kind: 'exact',
        text: 'of two best fits each is the better one by the divergence that it was fitted by',
        measure() {
          const { muA, sdA, muB, sdB } = endsOf(fits)
          const p = densityOf(targetOf(fits))
          const both = [divergences.kl, divergences.rkl]
          const [klA, rklA] = divergencesBetween(both, p, [onLine(1, muA, sdA)])
          const [klB, rklB] = divergencesBetween(both, p, [onLine(1, muB, sdB)])
          return { klA, rklA, klB, rklB }
        },
        holds: ({ klA, rklA, klB, rklB }) => klA < klB && rklB < rklA,
      },
    },
    {
      id: 'hit',
      minutes: 7,
      course: '#from=1&target.modes=8&width=32&stop=1000',
      ask: {
        text: 'A GAN and a VAE after {stop} steps: they have hardly begun. Published tables count a mode as found as soon as a single sample, of the many that are drawn, is near it. How many of the {target.modes} modes do they have by that count?',
        options: [
          {
            text: 'None, or one.',
            misconception: 'That a count of modes starts at nothing and grows with what is learnt.',
          },
          {
            text: 'About half of them.',
            misconception: 'That a count stands for how far training has come.',
          },
          { text: 'All, or nearly all.', misconception: null },
        ],
        right: 2,
      },
      look: 'Watch the pictures, and the two counts in the scoreboard: modes hit, as published, and modes captured.',
      say: 'In the median of {seeds} seeds A has {hitA} modes by the published count and B {hitB}. By the count of this page, for which a third of the mass of a mode must be near it and most of what is around it, they have {modesA} and {modesB}. Of their samples {onA:%} and {onB:%} are on a mode at all. What is scattered over everything hits everything.',
      free: ['capture', 'seed'],
      vary: 'Change the fraction from which a mode counts as captured. Does any value of it make the two counts agree?',
      notes:
        'A threshold is part of a number. Ask of every count of modes: how many samples were drawn, how near is near, how many are enough?',
      claim: {
        kind: 'seeded',
        quick: true,
        text: 'barely trained models hit nearly every mode with a single sample and capture none',
        measure: ({ a, b }) => ({
          hitA: median(a, 'publishedModes'),
          hitB: median(b, 'publishedModes'),
          modesA: median(a, 'modes'),
          modesB: median(b, 'modes'),
          onA: median(a, 'highQuality'),
          onB: median(b, 'highQuality'),
        }),
        holds: ({ hitA, hitB, modesA, modesB }) =>
          hitA >= 7 && hitB >= 7 && modesA === 0 && modesB === 0,
      },
    },
    {
      id: 'rare',
      minutes: 12,
      course: `#from=1&seed=13&target=rare&target.weight=${WEIGHT}&width=32&a=fit&a.model=mixture&a.components=4&a.divergence=kl&b=vae&stop=1500`,
      ask: {
        text: 'One mode of these data holds only {target.weight:%} of them. Imagine a perfect model, q = p. The page draws samples from it, by its seed, and counts modes. With how many seeds will it say that the perfect model has missed the rare one?',
        options: [
          {
            text: 'With none: a perfect model has every mode.',
            misconception: 'That a number of a model is a property of the model, not of the draw.',
          },
          { text: 'With about one seed of twelve.', misconception: null },
          {
            text: 'With about every second one.',
            misconception: 'That what is rare is seen or not seen with even odds.',
          },
          {
            text: 'With nearly all: the mode is too rare to be seen.',
            misconception: 'That a share of the data is also the chance to see any of it.',
          },
        ],
        right: 1,
      },
      look: 'Lane A fits four Gaussians by quadrature: watch its exact divergence go to zero, and then its count of modes.',
      say: 'With {missed:%} of all seeds no sample of a perfect model is near that mode: $(1-s)^n$ for the share s that p has near it and n = {n} samples, of which {expected} are there on average. So a count that lacks one mode may be the model or the draw. The exact divergence in lane A tells the two apart. In lane B nobody knows it, and one evaluation cannot tell.',
      free: ['target.weight', 'seed'],
      vary: 'Make the rare mode more frequent. From which share on would you believe the count?',
      notes:
        'From {safe:%} of the data on, no more than one seed in a thousand lets a perfect model seem to miss the mode. The column “perfect” of the scoreboard is there for this: it draws from p itself.',
      claim: {
        kind: 'exact',
        text: 'a perfect model is counted as missing the rare mode with about one seed of twelve',
        measure: () => ({
          missed: 1 - hitChance(WEIGHT, evaluationSize, plane),
          n: evaluationSize,
          expected: evaluationSize * WEIGHT * perfectQuality(plane),
          safe: (1 - SAFE ** (1 / evaluationSize)) / perfectQuality(plane),
        }),
        holds: ({ missed, expected, safe }) =>
          Math.abs(1 / missed - 12) < 0.5 && expected > 1 && safe > WEIGHT,
      },
    },
    {
      id: 'loss',
      minutes: 10,
      long: true,
      course:
        '#from=1&target=drawnline&width=32&a=fgan&a.divergence=kl&a.generator=gaussian&a.criticRate=0.00001&b=fgan&b.divergence=kl&b.generator=gaussian&b.criticRate=0.001&stop=1500',
      ask: {
        text: 'Two GANs whose generator is one Gaussian, both for $\\mathrm{KL}(p\\,\\|\\,q)$; the critic of A learns a hundred times more slowly. A critic’s loss is minus what it says that the divergence is. Suppose that in the end the critic of A says less than that of B. Which q is nearer to p?',
        options: [
          {
            text: 'That of A: its divergence is the lower one.',
            misconception: 'That a loss says how good the model is, whoever computes it.',
          },
          { text: 'That of B.', misconception: null },
          {
            text: 'Neither: the generators are the same.',
            misconception: 'That a generator is as good as its own network.',
          },
        ],
        right: 1,
      },
      look: 'Watch the losses of both critics beside the exact divergence, which the page knows here.',
      say: 'In the median of {seeds} seeds the critic of A said {saidA} nats and that of B {saidB}; A said less in {less}. Exact are {dA} and {dB}, and A was farther from p in {worse} of {seeds}. What a critic says is a bound from below: a bad critic says little, and a generator that descends what it says need not come nearer to p. The loss of a game tells of both players at once; it is no curve of progress.',
      free: ['a.criticRate', 'b.criticRate', 'seed'],
      vary: 'Raise the learning rate of the critic of A. When does what it says begin to mean anything?',
      notes:
        'Show a loss curve of a GAN that rises while its samples get better, if you have one from your own work. What can be trusted is a number of the samples, or a critic trained afresh until it says no more.',
      claim: {
        kind: 'seeded',
        quick: true,
        text: 'the critic that says less of the divergence belongs to the generator that is farther from p',
        measure({ a, b }) {
          const said = ({ losses }: (typeof a)[number]) => -losses.critic
          return {
            saidA: middle(a.map(said)),
            saidB: middle(b.map(said)),
            less: a.filter((row, i) => said(row) < said(b[i])).length,
            dA: median(a, 'divergence'),
            dB: median(b, 'divergence'),
            worse: ahead(a, b, 'divergence'),
            share: ahead(a, b, 'divergence') / a.length,
          }
        },
        holds: (found) => found.saidA < found.saidB && found.dA > found.dB && found.share >= 0.8,
      },
    },
    {
      id: 'birthday',
      minutes: 10,
      course: bars,
      ask: {
        text: 'Pictures of {target.side} × {target.side} pixels. In both lanes nearly every picture that is made looks right. You have no list of what there should be, and one lane makes only some of it. What tells you soonest which?',
        options: [
          {
            text: 'To look at many pictures, one by one, for flaws.',
            misconception: 'That what is missing shows in what is there.',
          },
          {
            text: 'To look for two that are the same in a small batch of each.',
            misconception: null,
          },
          {
            text: 'To compare each picture with the data: is it a copy?',
            misconception: 'That a model makes few different pictures because it copies data.',
          },
          {
            text: 'To count how many different ones each has made, until no new one comes.',
            misconception: 'That one must have seen everything to know how much there is.',
          },
        ],
        right: 1,
      },
      look: 'Read each sheet from its first picture on: after how many does one come up for the second time? Begin again farther down, a few times. Then look which patterns lane A never makes.',
      say: 'In {drawA} pictures of A two are the same as often as not; it takes {drawB} in B and {drawP} in the data, in the median of {seeds} seeds. A captured {modesA} of {kinds} patterns and B {modesB}, with {onA:%} and {onB:%} of the pictures right. This is the puzzle of the birthdays: a pair repeats after about the square root of what there is, so a small batch tells of a large support.',
      free: ['a.instanceNoise', 'a', 'target.side', 'seed'],
      vary: 'Make the pictures larger, with more patterns. How much larger must your batch be?',
      notes:
        'The number “Support (birthdays)” of the page says {pageB} for B, where by the shares of its patterns it is {supportB}: it counts as the same what is nearer than two different real pictures ever are, and of such small patterns many are nearly so. Even this number has a threshold.',
      claim: {
        kind: 'seeded',
        asks: ['birthday'],
        text: 'a GAN whose pictures look right repeats itself sooner than a model that makes nearly every pattern',
        measure({ a, b }) {
          const repeats = (rows: typeof a) =>
            middle(rows.map(({ shares }) => drawsToRepeat(among(shares))))
          const supports = (rows: typeof a) =>
            middle(rows.map(({ shares }) => supportOf(among(shares))))
          const weights = targetOf(bars).modes?.weights ?? []
          return {
            drawA: repeats(a),
            drawB: repeats(b),
            drawP: drawsToRepeat(among(weights)),
            supportA: supports(a),
            supportB: supports(b),
            pageB: median(b, 'birthday'),
            kinds: weights.length,
            modesA: median(a, 'modes'),
            modesB: median(b, 'modes'),
            onA: median(a, 'highQuality'),
            onB: median(b, 'highQuality'),
          }
        },
        holds: ({ drawA, drawB, drawP, kinds, modesA, modesB, onA, onB }) =>
          drawA < drawB &&
          drawB <= drawP + 1 &&
          modesA < 0.7 * kinds &&
          modesB > 0.9 * kinds &&
          onA > 0.9 &&
          onB > 0.9,
      },
    },
  ],
  homework: {
    text: 'Find a course whose two lanes change places: A is ahead in one number of the scoreboard, B in another, and both are right. Hand in the link, with the step where it pauses, and say for which purpose you would take A, and for which B.',
    answer: '#from=1&target.modes=8&width=32&a=jointrkl&stop=8000',
  },
}
