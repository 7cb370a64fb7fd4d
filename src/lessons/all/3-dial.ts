import { alphaDivergence } from '../../core/divergences/alpha.ts'
import { canonical } from '../../core/divergences/canonical.ts'
import { optima } from '../../core/optima/optima.ts'
import { densityOf } from '../../core/targets/target.ts'
import { type End, endFrom, endsOf, targetOf } from '../ends.ts'
import type { Lesson } from '../lesson.ts'
import { share } from '../rows.ts'

const pair = '#from=1&target=pair&target.separation=4'
const costs = `${pair}&a=fit&a.divergence=alpha&a.alpha=0.2&a.start=1_1&b=fit&b.divergence=alpha&b.alpha=0.8&b.start=1_1&stop=150`
const jump = `${pair}&a=fit&a.divergence=alpha&a.alpha=0.4&a.start=1.5_0.5&b=fit&b.divergence=alpha&b.alpha=0.45&b.start=0_1.5&stop=150`
const turned = `${pair}&a=fit&a.divergence=alpha&a.alpha=0&a.start=2_0.5&b=fit&b.divergence=alpha&b.alpha=0&b.start=2_0.5&at=50:a.alpha=0.25&at=100:a.alpha=0.5&at=150:a.alpha=0.75&at=250:a.alpha=1&at=300:a.alpha=0.75&at=350:a.alpha=0.5&at=400:a.alpha=0.25&at=450:a.alpha=0&stop=550`
const overlapping =
  '#from=1&target=drawnline&a=fit&a.divergence=alpha&a.alpha=0&a.start=0_1&b=fit&b.divergence=alpha&b.alpha=1&b.start=0_1&at=50:a.alpha=0.25&at=100:a.alpha=0.5&at=150:a.alpha=0.75&at=200:a.alpha=1&stop=300'
const beyond = `${pair}&a=fit&a.divergence=alpha&a.alpha=-1&a.start=0.5_0.6&b=fit&b.divergence=alpha&b.alpha=2&b.start=0.5_0.6&stop=200`
const scattered = `${pair}&a=fit&a.divergence=alpha&a.alpha=0.25&a.start=0_1&a.scatter=1&b=fit&b.divergence=alpha&b.alpha=0.75&b.start=0_1&b.scatter=1&runs=10&stop=400`

/** Where q ends at each α in turn, when it starts at each where it ended at the one before. */
function along(course: string, alphas: readonly number[], mu: number, sd: number): readonly End[] {
  const ends: End[] = []
  for (const alpha of alphas) {
    const from = ends.at(-1) ?? { mu, sd }
    const start = [from.mu, Math.log(from.sd)]
    ends.push(endFrom(densityOf(targetOf(course)), alphaDivergence(alpha), start))
  }
  return ends
}

const narrowAt = (alpha: number) => along(pair, [alpha], 2, 0.5)[0]
const wideAt = (alpha: number) => along(pair, [alpha], 0, 2)[0]

/** The α at which one bump and both are equally good. */
function evenAlpha(): number {
  let [oneWins, wideWins] = [0.4, 0.45]
  while (wideWins - oneWins > 1e-6) {
    const middle = (oneWins + wideWins) / 2
    if (narrowAt(middle).value < wideAt(middle).value) oneWins = middle
    else wideWins = middle
  }
  return oneWins
}

/** α from 0 to 1 in twentieths. */
const finely = Array.from({ length: 21 }, (_, i) => i / 20)

/** The largest change of the sd from one α to the next. */
function largestChange(ends: readonly End[]): number {
  return Math.max(...ends.slice(1).map(({ sd }, i) => Math.abs(sd - ends[i].sd)))
}

/** What one unit of data costs that q misses, and one unit of q where there are no data. */
function pricesOf(alpha: number): { readonly miss: number; readonly junk: number } {
  const huge = 1e300
  const divergence = alphaDivergence(alpha)
  return { miss: canonical(divergence, huge) / huge, junk: canonical(divergence, 1 / huge) }
}

const near = (one: number, other: number, by = 1e-3) => Math.abs(one - other) < by

export const lesson: Lesson = {
  id: 'dial',
  title: 'The dial',
  goal: 'I can read the α-divergence as two prices, and say why the best fit jumps while the dial turns smoothly.',
  minutes: { short: 45, long: 90 },
  steps: [
    {
      id: 'costs',
      minutes: 12,
      course: costs,
      ask: {
        text: 'One family holds both KLs: the α-divergence $D_\\alpha(p\\,\\|\\,q)$ is $\\mathrm{KL}(q\\,\\|\\,p)$ at $\\alpha=0$ and $\\mathrm{KL}(p\\,\\|\\,q)$ at $\\alpha=1$. In between, data that q misses cost $\\frac{1}{1-\\alpha}$ a unit, and q where there are no data costs $\\frac{1}{\\alpha}$. Lane A has $\\alpha$ at {a.alpha}, lane B at {b.alpha}. Which of them covers both bumps?',
        options: [
          {
            text: 'A: its price for missing data is lower, so it can afford to.',
            misconception: 'That what is cheap is what is done: but cheap to miss means missed.',
          },
          { text: 'B: missing data is dear to it, and junk is cheap.', misconception: null },
          {
            text: 'Both: only at the end of the dial is a price infinite.',
            misconception: 'That only an infinite price decides anything.',
          },
          {
            text: 'Neither: both are between the two KLs, and so are their fits.',
            misconception: 'That a mixture of two aims has a mixture of their answers.',
          },
        ],
        right: 1,
      },
      look: 'Watch q in lane A leave the gap, and in lane B grow over it.',
      say: 'A ended at mean {muA:2} with standard deviation {sdA:2}, on one bump; B at mean {muB} with {sdB}, over both. To A a unit of missed data costs {missA} and a unit of junk {junkA}; to B it is {missB} and {junkB}. Neither price is infinite, so both could have ended the other way; one Gaussian must pay one of them, and takes the lower bill.',
      free: ['a.alpha', 'b.alpha', 'a.start', 'b.start'],
      vary: 'Set both lanes to the middle of the dial, where the two prices are equal. Where do they end, and from which starts?',
      notes:
        'The prices are the limits of f of the generator at ratios of zero and infinity, scaled alike for all divergences. Let the class work them out for the middle of the dial.',
      claim: {
        kind: 'exact',
        text: 'a miss costs 1/(1 − α), junk 1/α; at 0.2 q ends on one mode, at 0.8 over both',
        measure: () => {
          const [a, b] = [pricesOf(0.2), pricesOf(0.8)]
          return {
            ...endsOf(costs),
            missA: a.miss,
            junkA: a.junk,
            missB: b.miss,
            junkB: b.junk,
          }
        },
        holds: ({ muA, sdA, muB, sdB, missA, junkA, missB, junkB }) =>
          near(muA, 2) &&
          sdA < 0.51 &&
          muB === 0 &&
          sdB > 2 &&
          near(missA, 1.25, 1e-6) &&
          near(junkA, 5, 1e-6) &&
          near(missB, 5, 1e-6) &&
          near(junkB, 1.25, 1e-6),
      },
    },
    {
      id: 'jump',
      minutes: 12,
      course: jump,
      ask: {
        text: 'Turn $\\alpha$ slowly from $0$ to $1$, and at every place take the best q there is. At $0$ it is as narrow as a bump, at $1$ it is wide over both. What does its width do on the way?',
        options: [
          {
            text: 'It grows evenly, as the dial turns evenly.',
            misconception: 'That the best answer depends smoothly on the question.',
          },
          {
            text: 'It stays narrow, and is wide only at the very end of the dial.',
            misconception: 'That a mode is dropped unless missing it costs infinitely much.',
          },
          { text: 'It jumps, somewhere in between.', misconception: null },
        ],
        right: 2,
      },
      look: 'The two lanes are nearly the same divergence: A has α at {a.alpha}, B at {b.alpha}. Each starts near its best q.',
      say: 'At {a.alpha} the best q has a standard deviation of {sdA}, at {b.alpha} of {sdB}: it jumps in between, at an α of {even}, where one bump and both cost the same. Below, the narrow optimum hardly changes, by {slideNarrow:1} at most in a twentieth of the dial; above, the wide one by {slideWide:1}. Both are there on either side. What changes is which of them is better.',
      free: ['a.alpha', 'b.alpha', 'a.start', 'b.start', 'target.separation'],
      vary: 'Set both lanes to one α near the jump and compare their D. Then move the bumps together: where is the jump now?',
      notes:
        'The picture is that of a ball in a landscape of two valleys that is tilted slowly. Physicists call it a transition of first order.',
      claim: {
        kind: 'exact',
        text: 'the best q jumps between α = 0.4 and 0.45, and hardly changes on either side',
        measure: () => {
          const even = evenAlpha()
          const below = finely.filter((alpha) => alpha < even)
          const above = finely.filter((alpha) => alpha > even)
          return {
            ...endsOf(jump),
            even,
            atEvenNarrow: narrowAt(even).value,
            atEvenWide: wideAt(even).value,
            otherA: wideAt(0.4).value,
            otherB: narrowAt(0.45).value,
            slideNarrow: largestChange(along(pair, below, 2, 0.5)),
            slideWide: largestChange(along(pair, above, 0, 2)),
          }
        },
        holds: (v) =>
          near(v.sdA, 0.5, 0.01) &&
          near(v.sdB, 2, 0.01) &&
          v.dA < v.otherA &&
          v.dB < v.otherB &&
          near(v.atEvenNarrow, v.atEvenWide, 1e-5) &&
          v.even > 0.4 &&
          v.even < 0.45 &&
          v.slideNarrow < 0.01 &&
          v.slideWide < 0.02,
      },
    },
    {
      id: 'turn',
      minutes: 10,
      course: turned,
      ask: {
        text: 'Both lanes begin on the right bump with $\\alpha=0$, reverse KL. While A trains, its dial is turned in quarters to $1$, forward KL, and in quarters back to $0$. Nobody touches B. Do they end alike?',
        options: [
          {
            text: 'Yes: in the end they have the same divergence and the same data.',
            misconception: 'That what is minimised now says where q is, whatever came before.',
          },
          { text: 'No: A stays wide.', misconception: null },
          {
            text: 'No: A ends on the other bump.',
            misconception: 'That a q which has been wide falls on either side.',
          },
        ],
        right: 1,
      },
      look: 'Watch lane A while its α goes up, and again while it comes down. At which α does something happen?',
      say: 'A ended wide, with standard deviation {sdA} and D = {dA}; B stayed on its bump at {dB}. On the way up q was still narrow in the middle of the dial ({upSd}), on the way down it was wide there ({downSd}). An optimum is left when it is gone, not when a better one appears. So what was minimised before can matter as much as what is minimised now: with a detour by forward KL, reverse KL drops no mode here.',
      free: ['b.alpha', 'a.start', 'target.separation'],
      vary: 'Turn the dial of lane B by hand while it trains. Up to where can you turn and come back to the narrow q?',
      notes:
        'Called hysteresis. Training often begins with something easy and ends with what is wanted: ask what such a schedule does to the modes that are found.',
      claim: {
        kind: 'exact',
        text: 'turned to forward KL and back, reverse KL ends over both modes; untouched it stays on one',
        measure: () => {
          const up = [0, 0.25, 0.5, 0.75, 1]
          const all = along(turned, [...up, ...up.toReversed().slice(1)], 2, 0.5)
          const a = all[all.length - 1]
          const b = narrowAt(0)
          return {
            muA: a.mu,
            sdA: a.sd,
            dA: a.value,
            muB: b.mu,
            sdB: b.sd,
            dB: b.value,
            upSd: all[2].sd,
            downSd: all[6].sd,
          }
        },
        holds: ({ muA, sdA, dA, muB, dB, upSd, downSd }) =>
          muA === 0 && sdA > 1.5 && near(muB, 2) && dA > dB && upSd < 0.51 && downSd > 2,
      },
    },
    {
      id: 'slide',
      minutes: 10,
      course: overlapping,
      ask: {
        text: 'Other data: a narrow bump beside a wide one that overlaps it, as in the f-GAN paper. The dial of lane A is turned in quarters from $0$ to $1$ while it trains; lane B has $1$ from the start. What happens in lane A?',
        options: [
          {
            text: 'It jumps, as before, when missing data becomes dear enough.',
            misconception: 'That the jump belongs to the dial, whatever the data are.',
          },
          { text: 'It slides: each turn moves q a little, and it ends as B.', misconception: null },
          {
            text: 'Nothing: it has found its optimum before the dial is turned.',
            misconception: 'That an optimum of one divergence is one of all.',
          },
        ],
        right: 1,
      },
      look: 'Watch mean and width of q in lane A at each turn.',
      say: 'It slid. At $\\alpha=0$ its standard deviation was {sdStart}, at $1$ it is {sdA}; the mean went from {muStart} to {muA}. In no twentieth of the dial does the best q change its width by more than {slide:2}. B went there directly, and ended at the same place. Where the best q is over both bumps from the start, there is nothing to jump from.',
      free: ['a.alpha', 'target.modes', 'b.alpha'],
      vary: 'Draw the bumps farther apart until lane A jumps.',
      notes:
        'These are the data of table three of Nowozin et al. 2016, whose best fits this page computes. The numbers of their two KLs are the two ends of this slide.',
      claim: {
        kind: 'exact',
        text: 'on overlapping modes the best q slides from reverse to forward KL, and ends as by forward KL alone',
        measure: () => {
          const p = densityOf(targetOf(overlapping))
          const slide = along(overlapping, finely, 0, 1)
          const [a, b] = [slide[slide.length - 1], endFrom(p, alphaDivergence(1), [0, 0])]
          return {
            muA: a.mu,
            sdA: a.sd,
            dA: a.value,
            muB: b.mu,
            sdB: b.sd,
            dB: b.value,
            muStart: slide[0].mu,
            sdStart: slide[0].sd,
            slide: largestChange(slide),
          }
        },
        holds: ({ muA, sdA, muB, sdB, muStart, slide }) =>
          near(muA, muB, 1e-6) && near(sdA, sdB, 1e-6) && muStart > muA + 0.5 && slide < 0.02,
      },
    },
    {
      id: 'beyond',
      minutes: 15,
      long: true,
      course: beyond,
      ask: {
        text: 'The dial goes on beyond its two KLs. Lane A has $\\alpha=-1$, which is half of Neyman’s $\\chi^2$, lane B $\\alpha=2$, half of Pearson’s. Both start a little right of the middle. What do they do?',
        options: [
          {
            text: 'The same as the two KLs, no more: one narrow, one at the moments of the data.',
            misconception: 'That beyond its ends a dial has nothing more to say.',
          },
          { text: 'A ends on one bump, B wider than forward KL.', misconception: null },
          {
            text: 'They change places: beyond its ends the dial turns round.',
            misconception: 'That what grows along a dial must come back.',
          },
        ],
        right: 1,
      },
      look: 'Compare lane B with the width that forward KL found: it is the standard deviation of the data.',
      say: 'A ended at mean {muA:2} with standard deviation {sdA:2}. At its α there are {optimaA} optima, one on each bump; reverse KL has {optimaReverse}, and the one over both bumps is gone. B ended with {sdB}, wider than the {sdForward} of forward KL. The prices go on growing along the dial, and with them what one Gaussian has to do.',
      free: ['a.alpha', 'b.alpha', 'a.start', 'b.start'],
      vary: 'Turn lane A up step by step, from a start in the middle. At which α does it first end wide?',
      notes:
        'Lane A is infinite where q is too wide, lane B where it is too narrow; a start that is there is moved to the edge, and the page says so.',
      claim: {
        kind: 'exact',
        text: 'Neyman has no optimum over both modes, which reverse KL has, and Pearson ends wider than forward KL',
        measure: () => {
          const p = densityOf(targetOf(beyond))
          return {
            ...endsOf(beyond),
            optimaA: optima(p, alphaDivergence(-1)).length,
            optimaReverse: optima(p, alphaDivergence(0)).length,
            sdForward: endFrom(p, alphaDivergence(1), [0, 0]).sd,
          }
        },
        holds: ({ muA, sdA, sdB, optimaA, optimaReverse, sdForward }) =>
          near(muA, 2) &&
          sdA < 0.51 &&
          optimaA === 2 &&
          optimaReverse === 3 &&
          sdB > sdForward + 0.01,
      },
    },
    {
      id: 'scatter',
      minutes: 15,
      long: true,
      course: scattered,
      ask: {
        text: '{runs} runs in each lane from scattered starts. At which α do the starts still matter?',
        options: [
          {
            text: 'At both: there are always two bumps to end on.',
            misconception: 'That every divergence has an optimum on each mode.',
          },
          { text: 'At {a.alpha} only.', misconception: null },
          {
            text: 'At {b.alpha} only: covering leaves more places to be.',
            misconception: 'That a wide q has more freedom than a narrow one.',
          },
          {
            text: 'At neither: only at reverse KL itself is there more than one place to end.',
            misconception: 'That the ends of the dial are different in kind from all between.',
          },
        ],
        right: 1,
      },
      look: 'Watch the modes captured by the runs of both lanes.',
      say: 'At {a.alpha}, in lane A, {oneA:#} of {seeds} seeds ended on one bump and {wideA:#} over both. At {b.alpha}, in lane B, {wideB:#} ended over both: there is no optimum on a single bump any more, so no start leads there. The page can draw the landscape of D for each: count its valleys.',
      free: ['a.alpha', 'b.alpha', 'seed'],
      vary: 'Turn lane B down in small steps. At which α does the first run stay on a bump?',
      notes:
        'Compare with the jump: there the best q changes sides at one α; here the other valley vanishes, at a larger one.',
      claim: {
        kind: 'seeded',
        quick: true,
        text: 'from scattered starts some runs end on one mode at α = 0.25, and none at 0.75',
        measure: ({ a, b }) => ({
          oneA: share(a, ({ metrics }) => metrics.modes === 1),
          wideA: share(a, ({ metrics }) => metrics.modes === 2),
          wideB: share(b, ({ metrics }) => metrics.modes === 2),
        }),
        holds: ({ oneA, wideA, wideB }) => oneA > 0.2 && wideA > 0.1 && wideB === 1,
      },
    },
  ],
  homework: {
    text: 'Turn the dial of one lane up and back while it trains, so that it ends on the bump it started on; and in the other lane so that it does not. Hand in the link: it holds the turns. Where is the point of no return?',
    answer: turned,
  },
}
