import { divergenceBetween } from '../../core/divergences/between.ts'
import { divergences } from '../../core/divergences/table.ts'
import { onLine } from '../../core/gaussian/mixture.ts'
import { optima } from '../../core/optima/optima.ts'
import type { Row } from '../../core/record/ensembleRow.ts'
import { densityOf } from '../../core/targets/target.ts'
import { endFrom, endsOf, targetOf } from '../ends.ts'
import type { Lesson } from '../lesson.ts'
import { median, share } from '../rows.ts'

const close =
  '#from=1&target=pair&target.separation=2&a=fit&a.divergence=kl&a.start=1_0.5&b=fit&b.divergence=rkl&b.start=1_0.5&stop=150'
const between =
  '#from=1&target=pair&target.separation=2.6&a=fit&a.divergence=rkl&a.start=0.5_1&b=fit&b.divergence=rkl&b.start=1.5_0.4&stop=150'
const far =
  '#from=1&target=pair&target.separation=3.4&a=fit&a.divergence=rkl&a.start=0.5_1&b=fit&b.divergence=rkl&b.start=1.5_0.4&stop=150'
const two =
  '#from=1&target=pair&target.separation=4&a=fit&a.model=mixture&a.components=2&a.divergence=kl&a.start=0_1&b=fit&b.model=mixture&b.components=2&b.divergence=rkl&b.start=0_1&runs=10&stop=200'
const withEight = (a: string, b: string) =>
  `#from=1&target=pair&target.separation=4&a=fit&a.model=mixture&a.components=8&a.divergence=${a}&a.start=0_1&b=fit&b.model=mixture&b.components=8&b.divergence=${b}&b.start=0_1&runs=10&stop=400`
const eight = withEight('kl', 'rkl')
/** The divergences that the page has besides. */
const others = [
  ['js', 'jeffreys'],
  ['hellinger', 'tv'],
  ['pearson', 'neyman'],
  ['srkl', 'alpha'],
] as const
const name =
  '#from=1&target=pair&target.separation=4&a=fit&a.divergence=js&a.start=1_1&b=fit&b.divergence=js&b.start=2_0.5&stop=150'
const row =
  '#from=1&target=row&target.modes=5&a=fit&a.model=mixture&a.components=3&a.divergence=kl&b=fit&b.model=mixture&b.components=3&b.divergence=rkl&runs=10&stop=300'

const reverseOptima = (course: string) => optima(densityOf(targetOf(course)), divergences.rkl)

/** The distance of two bumps at which reverse KL is as large wide over both as on one of them. */
function evenDistance(): number {
  let [wideWins, oneWins] = [2.6, 3.4]
  while (oneWins - wideWins > 1e-6) {
    const middle = (wideWins + oneWins) / 2
    const p = [onLine(0.5, -middle / 2, 0.5), onLine(0.5, middle / 2, 0.5)]
    const wide = endFrom(p, divergences.rkl, [0, Math.log(middle / 2)])
    const one = endFrom(p, divergences.rkl, [middle / 2, Math.log(0.5)])
    if (wide.value < one.value) wideWins = middle
    else oneWins = middle
  }
  return wideWins
}

const largest = (all: readonly (readonly Row[])[]) =>
  Math.max(...all.flat().map(({ metrics }) => metrics.divergence))

export const lesson: Lesson = {
  id: 'dropping',
  title: 'When does seeking drop a mode?',
  goal: 'I can say what decides whether reverse KL drops a mode: how far apart the modes are, where q starts, and what q can be.',
  minutes: { short: 45, long: 90 },
  steps: [
    {
      id: 'near',
      minutes: 12,
      course: close,
      ask: {
        text: 'Two bumps of standard deviation one half, {target.separation} apart: less than in the textbook figure. Both lanes start narrow, on the right bump. Where does lane B, $\\mathrm{KL}(q\\,\\|\\,p)$, end?',
        options: [
          {
            text: 'On the right bump, where it starts.',
            misconception: 'That reverse KL picks one mode wherever there are two.',
          },
          { text: 'Wide, over both bumps.', misconception: null },
          {
            text: 'On the left bump.',
            misconception: 'That q is driven off what it has by what it lacks.',
          },
        ],
        right: 1,
      },
      look: 'Watch lane B leave the bump that it starts on.',
      say: 'B ended over both bumps, at mean {muB} with standard deviation {sdB}; A, forward KL, with {sdA}. At this distance $\\mathrm{KL}(q\\,\\|\\,p)$ has {optima} optimum, and it is wide: p is not small enough in the gap for q to pay much there. Wide, q costs {dB} nats; exactly on the right bump, where it started, {single}. The name of a divergence drops no mode.',
      free: ['target.separation', 'a.start', 'b.start'],
      vary: 'Move the bumps apart step by step, and train again each time. When does lane B stop leaving?',
      notes:
        'Students who come from lesson one expect a single bump. Ask for the price of both answers in nats before they see them, and what the gap costs a q that is wide.',
      claim: {
        kind: 'exact',
        text: 'at four sds reverse KL has one optimum, over both modes, and a start on one of them leads there',
        measure: () => ({
          ...endsOf(close),
          optima: reverseOptima(close).length,
          single: divergenceBetween(divergences.rkl, densityOf(targetOf(close)), [
            onLine(1, 1, 0.5),
          ]),
        }),
        holds: ({ muA, muB, sdB, dB, optima, single }) =>
          optima === 1 && muA === 0 && muB === 0 && sdB > 1 && dB < single,
      },
    },
    {
      id: 'between',
      minutes: 10,
      course: between,
      ask: {
        text: 'Now the bumps are {target.separation} apart, and both lanes minimise $\\mathrm{KL}(q\\,\\|\\,p)$. A starts in the middle and ends wide; B starts on the right bump and stays there. At which end is $\\mathrm{KL}(q\\,\\|\\,p)$ smaller?',
        options: [
          { text: 'At the wide one.', misconception: null },
          {
            text: 'At the narrow one: that is what mode-seeking means.',
            misconception: 'That where reverse KL ends is where it is smallest.',
          },
          {
            text: 'At both alike: both are where the training stops.',
            misconception: 'That two optima of one divergence are equally good.',
          },
        ],
        right: 0,
      },
      look: 'Read the exact D below each picture.',
      say: 'The wide end of A has D = {dA}, the narrow end of B {dB}. All {optima} optima are there by now, and the best of them is the wide one. B stays on its bump because every way to the better end leads uphill first: it dropped a mode because of where it started, against its own divergence.',
      free: ['target.separation', 'a.start', 'b.start'],
      vary: 'Start both lanes at the same place and move it: find the ridge between the two ends.',
      notes:
        'Here the standard sentence “reverse KL prefers one mode” is plainly false, and q drops a mode all the same. Preference and dynamics are two things.',
      claim: {
        kind: 'exact',
        text: 'a little farther apart there are three optima; the wide one is best, and a start on a mode stays',
        measure: () => ({ ...endsOf(between), optima: reverseOptima(between).length }),
        holds: ({ muA, sdA, muB, sdB, dA, dB, optima }) =>
          optima === 3 && muA === 0 && sdA > 1 && muB > 1 && sdB < 0.6 && dA < dB,
      },
    },
    {
      id: 'far',
      minutes: 8,
      course: far,
      ask: {
        text: 'Farther apart still: {target.separation}. The same starts, and the same two kinds of end. At which is $\\mathrm{KL}(q\\,\\|\\,p)$ smaller now?',
        options: [
          {
            text: 'At the wide one, as before.',
            misconception: 'That which optimum is best belongs to the divergence, not to the data.',
          },
          {
            text: 'At neither: the wide one is no optimum any more.',
            misconception: 'That what is not best cannot be where training ends.',
          },
          { text: 'At the narrow one.', misconception: null },
        ],
        right: 2,
      },
      look: 'Compare D with the step before: in which lane did it change much?',
      say: 'Now the narrow end is better: {dB}, against {dA} for the wide one, which lane A ended at all the same. On one bump D stays near $\\log 2$ however far the other is; the wide q pays for the gap, and the more the wider it is. They are even at a distance of {even}. Nearer, reverse KL prefers both bumps; farther, one of them.',
      free: ['target.separation', 'a.start', 'b.start'],
      vary: 'Set the distance to just below and just above the one where they are even.',
      notes:
        'Draw both values over the distance: a line near $\\log 2$, and a curve that rises through it. What matters is the distance in standard deviations of a bump.',
      claim: {
        kind: 'exact',
        text: 'farther apart one mode is best, and a start in the middle still ends wide',
        measure: () => ({ ...endsOf(far), even: evenDistance() }),
        holds: ({ muA, muB, dA, dB, even }) =>
          muA === 0 && muB > 1.5 && dB < dA && even > 2.6 && even < 3.4,
      },
    },
    {
      id: 'two',
      minutes: 8,
      course: two,
      ask: {
        text: 'Back to a distance of {target.separation}, but now q is a mixture of {b.components} Gaussians: it could be p itself. Each lane has {runs} runs, whose Gaussians start by chance. What do the runs of B, $\\mathrm{KL}(q\\,\\|\\,p)$, end at?',
        options: [
          {
            text: 'All at one bump: reverse KL seeks one mode.',
            misconception: 'That reverse KL wants few modes, even of a model that can have all.',
          },
          {
            text: 'All at p: it is best by every divergence, so it is found.',
            misconception: 'That what a model can be, training makes it.',
          },
          { text: 'Most at p, some with both Gaussians on one bump.', misconception: null },
        ],
        right: 2,
      },
      look: 'Watch the modes captured by each run of lane B.',
      say: 'In lane B {bothB:#} of {seeds} seeds captured both bumps, with D below {limit}; {oneB:#} have both Gaussians on one bump, at the D of a single Gaussian there, {dropped}. In lane A {bothA:#} captured both. A model that can be p makes p the best answer of every divergence: with it the preference for one mode is gone. What is left is where it starts: two Gaussians on one bump see no slope to the other.',
      free: ['b.components', 'b.start', 'b.divergence', 'seed'],
      vary: 'Give q more Gaussians: does it get rarer that all of them start on one side?',
      notes:
        'The sentence to take home: the divergence decides what is best for a model that is too small; the start decides what is found. GANs are another matter, lesson five.',
      claim: {
        kind: 'seeded',
        quick: true,
        text: 'with two Gaussians forward KL always finds both modes, reverse KL mostly, else it stays on one',
        measure: ({ a, b }) => ({
          limit: 0.001,
          bothA: share(a, ({ metrics }) => metrics.modes === 2),
          bothB: share(b, ({ metrics }) => metrics.modes === 2 && metrics.divergence < 0.001),
          oneB: share(b, ({ metrics }) => metrics.modes === 1),
          dropped: Math.max(...b.map(({ metrics }) => metrics.divergence)),
        }),
        holds: ({ bothA, bothB, oneB, dropped }) =>
          bothA === 1 &&
          bothB > 0.5 &&
          oneB > 0 &&
          bothB + oneB === 1 &&
          Math.abs(dropped - Math.LN2) < 0.01,
      },
    },
    {
      id: 'eight',
      minutes: 7,
      course: eight,
      ask: {
        text: 'And with {b.components} Gaussians in q, on two bumps? Which of the two divergences is nearer to zero in the end?',
        options: [
          {
            text: '$\\mathrm{KL}(p\\,\\|\\,q)$: it covers.',
            misconception: 'That covering is a property of forward KL alone.',
          },
          {
            text: '$\\mathrm{KL}(q\\,\\|\\,p)$: it is the easier one, as it may leave modes out.',
            misconception: 'That dropping modes makes reverse KL small.',
          },
          { text: 'Both are near zero, and both lanes look like p.', misconception: null },
        ],
        right: 2,
      },
      look: 'Watch both lanes, and the exact D.',
      say: 'In {bothA:#} of {seeds} seeds lane A captured both bumps, and in {bothB:#} lane B did. At the median D is {dA:1} in lane A and {dB:1} in lane B; of all runs the largest is {worst:1}. We trained the same by the other {others} divergences of the page: {bothOther:#} of {seeds} seeds captured both bumps by every one of them, and no D is above {worstOther:1}. Where q can be p, all divergences agree, because all are zero there and nowhere else. So the two KLs tell us different things only of a model that is too small, or that is not trained to its optimum.',
      free: ['a.components', 'b.components', 'a.divergence', 'b.divergence'],
      vary: 'Try other divergences in the two lanes. Then take Gaussians away until they differ.',
      notes:
        'A network that makes pictures has far more room than this. Ask whether the difference of the two KLs can explain that it drops modes, and keep the answer for lesson five.',
      claim: {
        kind: 'seeded',
        text: 'with eight Gaussians every divergence ends near 0 with both modes',
        besides: others.map(([a, b]) => withEight(a, b)),
        measure({ a, b }, besides) {
          const rest = besides.flatMap((rows) => [rows.a, rows.b])
          const both = ({ metrics }: Row) => metrics.modes === 2
          return {
            bothA: share(a, both),
            bothB: share(b, both),
            dA: median(a, 'divergence'),
            dB: median(b, 'divergence'),
            worst: largest([a, b]),
            others: rest.length,
            bothOther: share(a, (_, seed) => rest.every((rows) => both(rows[seed]))),
            worstOther: largest(rest),
          }
        },
        holds: ({ bothA, bothB, dA, dB, worst, bothOther, worstOther }) =>
          bothA === 1 &&
          bothB === 1 &&
          dA < 0.005 &&
          dB < 0.005 &&
          worst < 0.05 &&
          bothOther >= 0.9 &&
          worstOther < 0.05,
      },
    },
    {
      id: 'name',
      minutes: 15,
      long: true,
      course: name,
      ask: {
        text: 'One Gaussian again. The Jensen–Shannon divergence treats p and q alike. Both lanes minimise it on bumps {target.separation} apart; A starts right of the middle, B on the right bump. What does lane B do?',
        options: [
          {
            text: 'It becomes wide like A: a symmetric divergence has no side to take.',
            misconception: 'That dropping modes comes from the asymmetry of a divergence.',
          },
          { text: 'It stays on the right bump.', misconception: null },
          {
            text: 'It ends halfway, wider than a bump and narrower than A.',
            misconception: 'That a divergence between two others has a best q between theirs.',
          },
        ],
        right: 1,
      },
      look: 'Watch D in both lanes.',
      say: 'B stayed on the right bump, with standard deviation {sdB:2} and D = {dB}; A is wide, with {sdA} and D = {dA}. The symmetric divergence has {optima} optima here: the best is wide, and each bump is one too. That p and q are treated alike does not save q from dropping a mode; forward KL, which has {optimaForward}, lets no start do that. (D of the page is twice the Jensen–Shannon divergence, as in f-GAN.)',
      free: ['a.divergence', 'b.divergence', 'b.start', 'target.separation'],
      vary: 'Try squared Hellinger, Jeffreys and softened reverse KL from the start on the bump. Which of them stay?',
      notes:
        'Hu et al. 2018 argue that modes are missed because KL is asymmetric and Jensen–Shannon is not. For the best q that is fair; for where a descent ends it is not the whole story.',
      claim: {
        kind: 'exact',
        text: 'Jensen–Shannon has three optima: wide is best, and a start on one mode stays there',
        measure: () => ({
          ...endsOf(name),
          optima: optima(densityOf(targetOf(name)), divergences.js).length,
          optimaForward: optima(densityOf(targetOf(name)), divergences.kl).length,
        }),
        holds: ({ muA, sdA, muB, sdB, dA, dB, optima, optimaForward }) =>
          optima === 3 &&
          optimaForward === 1 &&
          muA === 0 &&
          sdA > 2 &&
          muB > 1.9 &&
          sdB < 0.51 &&
          dA < dB,
      },
    },
    {
      id: 'row',
      minutes: 15,
      long: true,
      course: row,
      ask: {
        text: 'A row of {target.modes} modes, and {b.components} Gaussians in q: too few. A minimises $\\mathrm{KL}(p\\,\\|\\,q)$, B $\\mathrm{KL}(q\\,\\|\\,p)$. How many modes do they capture?',
        options: [
          {
            text: 'B captures one, A all of them.',
            misconception: 'That reverse KL picks one mode, whatever q can be.',
          },
          {
            text: 'B as many as it has Gaussians, A all of them.',
            misconception: null,
          },
          {
            text: 'Both as many as they have Gaussians.',
            misconception: 'That a Gaussian can hold one mode only.',
          },
          {
            text: 'Both all of them.',
            misconception: 'That covering is only a matter of training long enough.',
          },
        ],
        right: 1,
      },
      look: 'Look for Gaussians that lie over two modes.',
      say: 'In {seeds} seeds lane A captured {modesA} modes at the median, with {onA:%} of its samples near one; lane B {modesB} with {onB:%}. Reverse KL does not want few modes: it takes as many as it has Gaussians, and leaves the rest. Forward KL leaves none, and puts Gaussians across gaps.',
      free: ['a.components', 'b.components', 'target.gap', 'seed'],
      vary: 'Move the modes together with the gap: when does lane B capture more than it has Gaussians?',
      notes:
        'Goodfellow says it in his tutorial of 2016: reverse KL prefers as many modes as the model can have. GANs often show fewer than that, so something else is at work.',
      claim: {
        kind: 'seeded',
        text: 'three Gaussians on five modes: forward KL captures five, reverse KL three with better samples',
        measure: ({ a, b }) => ({
          modesA: median(a, 'modes'),
          modesB: median(b, 'modes'),
          onA: median(a, 'highQuality'),
          onB: median(b, 'highQuality'),
        }),
        holds: ({ modesA, modesB, onA, onB }) => modesA === 5 && modesB === 3 && onB > onA,
      },
    },
  ],
  homework: {
    text: 'Find data with two bumps and a start from which one Gaussian by reverse KL drops a mode although covering both would be better by reverse KL itself. Hand in the link, and both values of D.',
    answer: between,
  },
}
