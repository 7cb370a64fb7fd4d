import type { Divergence } from '../../core/divergences/divergence.ts'
import { divergences } from '../../core/divergences/table.ts'
import { moments } from '../../core/gaussian/mixture.ts'
import { optima } from '../../core/optima/optima.ts'
import { densityOf } from '../../core/targets/target.ts'
import { endsOf, targetOf } from '../ends.ts'
import type { Lesson } from '../lesson.ts'
import { median, share } from '../rows.ts'

const pair =
  '#from=1&target=pair&target.separation=4&a=fit&a.divergence=kl&a.start=1_1&b=fit&b.divergence=rkl&b.start=1_1&stop=150'
const starts =
  '#from=1&target=pair&target.separation=4&a=fit&a.divergence=rkl&a.start=0.5_1&b=fit&b.divergence=rkl&b.start=1_1&stop=150'
const unequal =
  '#from=1&target=pair&target.separation=4&target.weight=0.7&a=fit&a.divergence=kl&a.start=1_1&b=fit&b.divergence=rkl&b.start=1_1&stop=150'
const lopsided =
  '#from=1&target=pair&target.separation=4&target.weight=0.75&target.sdFirst=1&a=fit&a.divergence=kl&a.start=3_0.5&b=fit&b.divergence=rkl&b.start=3_0.5&stop=300'
const scattered =
  '#from=1&target=pair&target.separation=4&a=fit&a.divergence=kl&a.start=0_1&a.scatter=1&b=fit&b.divergence=rkl&b.start=0_1&b.scatter=1&runs=10&stop=300'

const near = (one: number, other: number, by = 1e-3) => Math.abs(one - other) < by

export const lesson: Lesson = {
  id: 'directions',
  title: 'One bump, two directions',
  goal: 'I can say which of the two KL divergences covers and which seeks, and why the start matters to one of them only.',
  minutes: { short: 45, long: 90 },
  steps: [
    {
      id: 'bump',
      minutes: 12,
      course: pair,
      ask: {
        text: 'The data p are two equal bumps, {target.separation} apart. Each lane fits one bump q, a Gaussian, from the same start. Lane A minimises $\\mathrm{KL}(p\\,\\|\\,q)$, lane B $\\mathrm{KL}(q\\,\\|\\,p)$. Where do they end?',
        options: [
          {
            text: 'Both end wide, over both bumps.',
            misconception:
              'That a KL divergence measures one distance, and the order of p and q does not matter.',
          },
          { text: 'A ends wide, over both bumps; B ends narrow, on one.', misconception: null },
          {
            text: 'A ends narrow, on one bump; B ends wide, over both.',
            misconception:
              'The directions the other way round: that the first argument is the one that is fitted.',
          },
          {
            text: 'Both end narrow, on the bump that is nearer to the start.',
            misconception: 'That a fit goes to the nearest mode, whatever it minimises.',
          },
        ],
        right: 1,
      },
      look: 'Watch the mean and the width of q in both lanes, and its peak.',
      say: 'A ended at mean {muA} with standard deviation {sdA}: it covers both bumps, and has its own peak in the gap between them. B ended at mean {muB:2} with standard deviation {sdB:2}: one bump, as if there were no other. $\\mathrm{KL}(p\\,\\|\\,q)$ is an average over the data, so q must be somewhere wherever p is. $\\mathrm{KL}(q\\,\\|\\,p)$ is an average over the model: q pays for being where p is not, and for half of the data that it never visits it pays only {dB} nats, which is $\\log 2$.',
      free: ['a.divergence', 'b.divergence', 'a.start', 'b.start'],
      vary: 'Give both lanes the same divergence. Then start lane B on the left.',
      notes:
        'Many choose the answer the other way round. Write both integrals down and ask where the integrand is large: p is the weight of the logarithm in A, q in B. Data are p and the model is q on the whole page.',
      claim: {
        kind: 'exact',
        text: 'forward KL ends over both modes, reverse KL on one, where it is log 2',
        measure: () => endsOf(pair),
        holds: ({ muA, sdA, muB, sdB, dB }) =>
          near(muA, 0) && sdA > 2 && near(muB, 2) && near(sdB, 0.5) && near(dB, Math.LN2),
      },
    },
    {
      id: 'worth',
      minutes: 8,
      course: pair,
      ask: {
        text: 'The same two fits. The page counts modes captured, and “High quality”: the share of samples of q that are near a bump. Which lane is ahead in which?',
        options: [
          { text: 'A in modes captured, B in high quality.', misconception: null },
          {
            text: 'A in both.',
            misconception: 'That what covers more is better by every number.',
          },
          {
            text: 'B in both.',
            misconception: 'That good samples mean that nothing is missed.',
          },
        ],
        right: 0,
      },
      look: 'Watch both counters below each picture, and the samples in the gap in lane A.',
      say: 'A captured {modesA} modes with {onA:%} of its samples near one; B captured {modesB} with {onB:%}. It was so in {so:#} of {seeds} seeds, as only the samples that are counted differ from seed to seed. Nearly every sample of B could pass for data, and half of the data is missing from them. A misses nothing, and pays with samples where there are hardly any data: by its divergence one Gaussian cannot do better.',
      free: ['target.separation', 'target.sdFirst', 'target.sdSecond'],
      vary: 'Move the bumps together, then apart: which of the two numbers of lane A changes?',
      notes:
        'Ask which lane they would rather use to make pictures, and which to find rare failures. There is no best lane without a purpose.',
      claim: {
        kind: 'seeded',
        quick: true,
        text: 'forward KL captures both modes, reverse KL one with more of its samples near it',
        measure: ({ a, b }) => ({
          modesA: median(a, 'modes'),
          modesB: median(b, 'modes'),
          onA: median(a, 'highQuality'),
          onB: median(b, 'highQuality'),
          so: share(a, (row) => {
            const other = b[a.indexOf(row)].metrics
            const { modes, highQuality } = row.metrics
            return modes > other.modes && highQuality < other.highQuality
          }),
        }),
        holds: ({ modesA, modesB, onA, onB, so }) =>
          modesA === 2 && modesB === 1 && onA < onB && so === 1,
      },
    },
    {
      id: 'start',
      minutes: 10,
      course: starts,
      ask: {
        text: 'Now both lanes minimise $\\mathrm{KL}(q\\,\\|\\,p)$, from starts that are nearly the same: A begins halfway between the middle and where B begins. Do they end at the same place?',
        options: [
          {
            text: 'Yes: on the right bump, as before.',
            misconception: 'That reverse KL always ends on a single mode.',
          },
          {
            text: 'Yes: the divergence decides where the best q is, and both find it.',
            misconception: 'That descending a divergence finds its best q from anywhere.',
          },
          { text: 'No: A stays wide, over both bumps; B ends on one.', misconception: null },
          {
            text: 'No: A ends on the left bump, B on the right.',
            misconception: 'That there are only two places to end, one for each mode.',
          },
        ],
        right: 2,
      },
      look: 'Watch whether q gets wider or narrower in its first steps.',
      say: 'A ended wide, at mean {muA} with standard deviation {sdA}, where $\\mathrm{KL}(q\\,\\|\\,p)$ is {dA}; B on the right bump, where it is {dB}. Both are optima: nothing nearby is better. The wide one is worse, but it cannot be left downhill. So “reverse KL picks one mode” is not the whole truth: where it starts decides too.',
      free: ['a.start', 'b.start'],
      vary: 'Drag the start of A slowly to the right: where does its end change? There is nothing in between.',
      notes:
        'The picture of D over mean and width shows {optima} basins. Switch a lane to forward KL: it has {optimaForward}.',
      claim: {
        kind: 'exact',
        text: 'reverse KL ends over both modes from one start, on one mode from another, and is less there',
        measure: () => {
          const p = densityOf(targetOf(starts))
          const count = (divergence: Divergence) => optima(p, divergence).length
          return {
            ...endsOf(starts),
            optima: count(divergences.rkl),
            optimaForward: count(divergences.kl),
          }
        },
        holds: ({ muA, sdA, muB, dA, dB, optima, optimaForward }) =>
          near(muA, 0) &&
          sdA > 1.5 &&
          near(muB, 2) &&
          dA > dB &&
          optima === 3 &&
          optimaForward === 1,
      },
    },
    {
      id: 'weight',
      minutes: 10,
      course: unequal,
      ask: {
        text: 'Now the left bump holds {target.weight:%} of the data. Both lanes start a little right of the middle. Where does lane B, $\\mathrm{KL}(q\\,\\|\\,p)$, end?',
        options: [
          {
            text: 'On the left bump: there are most of the data.',
            misconception: 'That mode-seeking means seeking the largest mode.',
          },
          {
            text: 'Wide, but with its mean near the left bump.',
            misconception: 'The answer of forward KL, which takes the mean of the data.',
          },
          {
            text: 'On the right bump, though it holds less.',
            misconception: null,
          },
        ],
        right: 2,
      },
      look: 'Watch the mean of q: lane A follows the data, lane B the slope at its own place.',
      say: 'B ended on the right bump, at mean {muB:2}, where $\\mathrm{KL}(q\\,\\|\\,p)$ is {dB}: that is $\\log 1/w$ of the share w = {rest:%} that it has found. On the left bump it would be {best}. Mode-seeking is local: q never samples the other bump, so it cannot learn that there is more. A took the mean of all data, {muA}.',
      free: ['target.weight', 'b.start'],
      vary: 'Make the right bump rarer still. How rare must it be before lane B leaves it? Then start lane B on top of it.',
      notes:
        'With {rarest:%} of the data on the right, q leaves for the left bump from this start, but stays when it starts on the right bump itself, at {dRarest} nats. The cost grows only as the logarithm.',
      claim: {
        kind: 'exact',
        text: 'reverse KL ends on the rarer mode that it starts beside, at log 1/w of its share',
        measure: () => {
          const [best] = optima(densityOf(targetOf(unequal)), divergences.rkl)
          const right = (course: string) => densityOf(targetOf(course))[1].weight
          const extreme = unequal.replace('weight=0.7', 'weight=0.99')
          const { muB } = endsOf(extreme)
          const onIt = endsOf(extreme.replace('b.start=1_1', 'b.start=2_0.5'))
          return {
            ...endsOf(unequal),
            best: best.value,
            rest: right(unequal),
            rarest: right(extreme),
            left: muB,
            stays: onIt.muB,
            dRarest: onIt.dB,
          }
        },
        holds: ({ muB, dB, best, rest, rarest, left, stays, dRarest }) =>
          near(muB, 2) &&
          near(dB, Math.log(1 / rest)) &&
          best < dB &&
          rest < 0.5 &&
          near(left, -2, 0.01) &&
          near(stays, 2, 0.01) &&
          near(dRarest, Math.log(1 / rarest), 0.01),
      },
    },
    {
      id: 'moments',
      minutes: 15,
      long: true,
      course: lopsided,
      ask: {
        text: 'Bumps of different widths; the left one holds {target.weight:%} of the data. Both lanes start narrow, to the right of everything. Where does lane A, $\\mathrm{KL}(p\\,\\|\\,q)$, end?',
        options: [
          {
            text: 'On the right bump, which is next to its start.',
            misconception: 'That forward KL has as many places to end as reverse KL.',
          },
          {
            text: 'In the middle between the bumps, wide enough for both.',
            misconception:
              'That covering is about where the modes are, not about how heavy they are.',
          },
          {
            text: 'At the mean and the standard deviation of all data.',
            misconception: null,
          },
        ],
        right: 2,
      },
      look: 'Watch the mean and the width of q in lane A.',
      say: 'A ended at mean {muA} with standard deviation {sdA}. The data have mean {meanP} and standard deviation {sdP}: the same. For a Gaussian q, $\\mathrm{KL}(p\\,\\|\\,q)$ asks for nothing but these two moments, so it has a single optimum, which every start leads to. This is maximum likelihood. B stayed at mean {muB}, {dB} nats from p.',
      free: ['a.start', 'target.weight', 'target.sdFirst', 'target.sdSecond'],
      vary: 'Drag the start of A anywhere. Then find data on which the best q has its peak where there are no data at all.',
      notes:
        'The proof takes three lines: the derivatives of the mean of log q over p are zero where the moments agree. What is right on average may be right nowhere.',
      claim: {
        kind: 'exact',
        text: 'forward KL ends at the mean and the sd of the data, from a start beside one mode',
        measure: () => {
          const { mean, covariance } = moments(densityOf(targetOf(lopsided)))
          return { ...endsOf(lopsided), meanP: mean[0], sdP: Math.sqrt(covariance[0]) }
        },
        holds: ({ muA, sdA, muB, meanP, sdP }) =>
          near(muA, meanP) && near(sdA, sdP) && !near(muB, meanP, 1),
      },
    },
    {
      id: 'scatter',
      minutes: 15,
      long: true,
      course: scattered,
      ask: {
        text: 'The first two bumps again, and {runs} runs in each lane, from starts that are scattered by chance. How many different places do the runs of lane B, $\\mathrm{KL}(q\\,\\|\\,p)$, end at?',
        options: [
          {
            text: 'One: on the same data the same divergence has the same best q.',
            misconception: 'That chance in the start does not survive training.',
          },
          {
            text: 'Two or three: one bump, the other, or wide over both.',
            misconception: null,
          },
          {
            text: 'As many as there are runs.',
            misconception: 'That training stops wherever it happens to be, not at an optimum.',
          },
        ],
        right: 1,
      },
      look: 'Watch the modes captured, run by run, in both lanes.',
      say: 'In lane A {wideA:#} of {seeds} seeds captured both bumps. In lane B {oneB:#} ended on one bump, and {wideB:#} wide over both. The difference between its runs is nothing but the start: the same divergence, the same data, no noise. When you read that a method drops modes, ask in how many of how many runs.',
      free: ['b.scatter', 'b.divergence', 'seed'],
      vary: 'Scatter the starts of B more, then less. Which end becomes rarer?',
      notes:
        'Let the class guess the share before the reveal, and collect the guesses: they spread. It is a first taste of why one run shows nothing.',
      claim: {
        kind: 'seeded',
        quick: true,
        text: 'from scattered starts every run of forward KL covers both modes; of reverse KL some do, and more do not',
        measure: ({ a, b }) => ({
          wideA: share(a, ({ metrics }) => metrics.modes === 2),
          oneB: share(b, ({ metrics }) => metrics.modes === 1),
          wideB: share(b, ({ metrics }) => metrics.modes === 2),
        }),
        holds: ({ wideA, oneB, wideB }) => wideA === 1 && oneB > wideB && wideB > 0.1,
      },
    },
  ],
  homework: {
    text: 'Reverse KL does not always pick one of two bumps. Find a distance between them at which it covers both even from a start on one of them, and hand in the link. How many standard deviations of a bump is that?',
    answer:
      '#from=1&target=pair&target.separation=2&a=fit&a.divergence=kl&a.start=1_0.5&b=fit&b.divergence=rkl&b.start=1_0.5&stop=150',
  },
}
