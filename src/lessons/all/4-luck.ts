import type { Lesson } from '../lesson.ts'
import { ahead, count, coversAll, median, share } from '../rows.ts'

const ring = '#from=1&target.modes=8'

/** A result that would come up less often than this by chance alone is not put down to chance. */
const RARE = 1 / 20

export const lesson: Lesson = {
  id: 'luck',
  title: 'GAN and VAE: is it luck?',
  goal: 'I can say what a single run shows and what it does not, and how many runs a claim about a method needs.',
  minutes: { short: 45, long: 90 },
  steps: [
    {
      id: 'one',
      minutes: 10,
      course: `${ring}&stop=10000`,
      ask: {
        text: 'The data are a ring of {target.modes} modes. Lane A is a GAN that minimises $\\mathrm{KL}(q\\,\\|\\,p)$, lane B a VAE that minimises $\\mathrm{KL}(p\\,\\|\\,q)$; networks, batches and optimiser are the same. After {stop} steps, which of them has captured more modes?',
        options: [
          {
            text: 'A, the GAN: its samples are sharper.',
            misconception: 'That a model whose samples look right has learnt all of the data.',
          },
          { text: 'B, the VAE.', misconception: null },
          {
            text: 'Both have all of them: the data and the networks are the same.',
            misconception:
              'That the data and the network decide what is learnt, not the objective.',
          },
        ],
        right: 1,
      },
      look: 'Watch the two counters, and where the samples of each lane lie that are on no mode.',
      say: 'You saw one seed. Of {seeds} seeds the VAE captured more modes than the GAN in {ahead}: {modesB} against {modesA} in the median run. But {onA:%} of the samples of the GAN are on a mode, and {onB:%} of those of the VAE. So the GAN is precise about what it knows and silent about the rest; the VAE forgets nothing, and fills the gaps between the modes as well.',
      free: ['seed', 'width'],
      vary: 'Change the seed. What of the picture stays the same, and what does not?',
      notes:
        'Let them argue about what “better” means before you go on: B is ahead in modes, A in how good a sample is. Do not say yet whether one run is enough; that is the next question.',
      claim: {
        kind: 'seeded',
        text: 'after training the VAE has captured more modes than the GAN, with fewer of its samples on one',
        measure: ({ a, b }) => ({
          ahead: ahead(b, a, 'modes'),
          share: ahead(b, a, 'modes') / b.length,
          modesA: median(a, 'modes'),
          modesB: median(b, 'modes'),
          onA: median(a, 'highQuality'),
          onB: median(b, 'highQuality'),
        }),
        holds: (found) => found.share >= 0.9 && found.modesB === 8 && found.onA > found.onB,
      },
    },
    {
      id: 'early',
      minutes: 12,
      long: true,
      course: `${ring}&stop=3000`,
      ask: {
        text: 'The same two lanes, but we stop after {stop} steps. Who is ahead in modes captured now?',
        options: [
          {
            text: 'The VAE, as before.',
            misconception: 'That who is ahead in the end was ahead all along.',
          },
          { text: 'The GAN, in most runs.', misconception: null },
          {
            text: 'Neither: after so few steps both have captured nothing.',
            misconception: 'That all models learn at the same pace.',
          },
        ],
        right: 1,
      },
      look: 'Watch the chart of modes captured against step: which curve rises first?',
      say: 'Of {seeds} seeds the GAN was ahead in {aheadA} and the VAE in {aheadB}; in the median run the GAN had {modesA} modes and the VAE {modesB}. The GAN settles on its few modes early. The VAE is still a blur over all of the ring, with {onB:%} of its samples on a mode against {onA:%} of those of the GAN, and a mode counts only once most of what is around it is on it. When a table says which method wins, ask after how many steps.',
      free: ['seed', 'b.rate'],
      vary: 'Press play and go on. At about which step does the VAE overtake?',
      notes:
        'The chart of coverage against step is the point: two curves that cross. A comparison at one step is a comparison of speeds as well.',
      claim: {
        kind: 'seeded',
        text: 'early on the GAN is ahead of the VAE, in modes captured in most runs and in samples on a mode',
        measure: ({ a, b }) => ({
          aheadA: ahead(a, b, 'modes'),
          aheadB: ahead(b, a, 'modes'),
          shareA: ahead(a, b, 'modes') / a.length,
          modesA: median(a, 'modes'),
          modesB: median(b, 'modes'),
          onA: median(a, 'highQuality'),
          onB: median(b, 'highQuality'),
        }),
        holds: ({ shareA, modesA, modesB, onA, onB }) =>
          shareA > 0.5 && modesA > modesB && onA > onB,
      },
    },
    {
      id: 'ten',
      minutes: 12,
      course: `${ring}&runs=10&stop=10000`,
      ask: {
        text: 'Was it bad luck that the GAN missed modes? We train {runs} seeds of each lane, to step {stop}. In how many does the GAN capture every mode?',
        options: [
          {
            text: 'In most: the first seed was a bad one.',
            misconception: 'That a failure is an accident, and the method works as a rule.',
          },
          {
            text: 'In about half of them.',
            misconception: 'That whatever varies from run to run varies evenly.',
          },
          { text: 'In hardly any, or none.', misconception: null },
        ],
        right: 2,
      },
      look: 'Watch the small pictures, one a run: do the runs of lane A miss the same modes?',
      say: 'Of {seeds} seeds {allA} captured every mode in the GAN and {allB} in the VAE. So that modes are missed is not luck here: it is what this game does with these settings. Which ones are missed is luck: the runs of the GAN kept {least} to {most} modes, in {choices} different choices of them.',
      free: ['seed', 'a.instanceNoise'],
      vary: 'Start at another seed. Then raise the instance noise of lane A: is the number of runs that miss modes still the same?',
      notes:
        'Separate two questions that students mix up: does it happen by chance, and does chance decide how. The spread of the curves answers the first, the small pictures the second.',
      claim: {
        kind: 'seeded',
        text: 'hardly a run of the GAN captures every mode, and nearly every run of the VAE does',
        measure: ({ a, b }) => ({
          allA: count(a, coversAll),
          allB: count(b, coversAll),
          shareA: share(a, coversAll),
          shareB: share(b, coversAll),
          choices: new Set(a.map(({ captured }) => captured.join())).size,
          least: Math.min(...a.map(({ metrics }) => metrics.modes)),
          most: Math.max(...a.map(({ metrics }) => metrics.modes)),
        }),
        holds: ({ shareA, shareB, least, most }) => shareA <= 0.1 && shareB >= 0.9 && least < most,
      },
    },
    {
      id: 'class',
      minutes: 10,
      course: `${ring}&seed=ask&stop=10000`,
      ask: {
        text: 'None of the runs of the last step had every mode in lane A. Now each of you trains one more, with the number of your seat as its seed, and whoever gets all {target.modes} in lane A puts a hand up. What do the runs before allow you to say of the class?',
        options: [
          {
            text: 'Nobody will put a hand up: it did not happen once.',
            misconception: 'That what did not happen in a few runs never happens.',
          },
          {
            text: 'Few will: no more than about a quarter of us.',
            misconception: null,
          },
          {
            text: 'Nothing: ours are other seeds.',
            misconception: 'That some runs say nothing about others of the same kind.',
          },
          {
            text: 'About half of us will: it is up to chance.',
            misconception: 'That chance means even odds.',
          },
        ],
        right: 1,
      },
      look: 'Watch your own counters. Hands up for every mode in lane A, then for every mode in lane B.',
      say: 'Of {seeds} seeds {all} captured every mode in lane A. That does not mean never: were the chance {upTo:%}, so many runs without a single one would still come up once in twenty times, as $(1-c)^n=1/20$ says of the chance c and n runs. A class of n phones narrows it down. In lane B {allB} of {seeds} had every mode.',
      free: ['seed'],
      vary: 'Take a seed that nobody in the room has. Does your hand stay where it was?',
      notes:
        'Count both votes aloud and write down hands and phones. With none of n the bound is nearly three over n, which is worth remembering. If somebody has every mode in A, it is a find: ask for the seed and open it in front of all.',
      claim: {
        kind: 'seeded',
        text: 'the share of runs of the GAN with every mode is within what none of ten allows',
        measure: ({ a, b }) => ({
          all: count(a, coversAll),
          allB: count(b, coversAll),
          shareA: share(a, coversAll),
          shareB: share(b, coversAll),
          upTo: 1 - RARE ** (1 / 10),
        }),
        holds: ({ shareA, shareB, upTo }) =>
          shareA <= 0.1 && shareB >= 0.9 && Math.abs(upTo - 1 / 4) < 0.02,
      },
    },
    {
      id: 'hinge',
      minutes: 12,
      course: `${ring}&a=hinge&runs=10&stop=10000`,
      ask: {
        text: 'Lane A is another GAN now: only its loss is different, the hinge loss. A friend has trained it once, and it captured every mode. In how many of {runs} seeds does it?',
        options: [
          {
            text: 'In all, or nearly all: it works.',
            misconception: 'That one good run shows what a method does.',
          },
          {
            text: 'In none, or nearly none: it is a GAN too.',
            misconception: 'That what one GAN does, all GANs do.',
          },
          { text: 'In some: here chance decides.', misconception: null },
        ],
        right: 2,
      },
      look: 'Watch how many of the small pictures of lane A are complete.',
      say: 'Of {seeds} seeds {all} captured every mode, and the others kept {least} or more. Here it is luck: one run would have shown a method that works, or one that fails, and the next could have shown the other. The VAE beside it captured every mode in {allB} of {seeds}. A single run shows what can happen, and says nothing of how often.',
      free: ['seed', 'runs', 'a.instanceNoise'],
      vary: 'Take more runs: what becomes steadier, the result of a run or the share of runs?',
      notes:
        'Ask what a paper would have shown that picked its best of these pictures. Two papers report the plain GAN on a ring like this with means that are more than five modes apart (Srivastava et al. 2017; Lin et al. 2018).',
      claim: {
        kind: 'seeded',
        text: 'of the runs of the hinge GAN neither hardly any nor nearly all capture every mode',
        measure: ({ a, b }) => ({
          all: count(a, coversAll),
          allB: count(b, coversAll),
          share: share(a, coversAll),
          least: Math.min(...a.map(({ metrics }) => metrics.modes)),
        }),
        holds: (found) => found.share > 0.1 && found.share < 0.9 && found.least < 8,
      },
    },
    {
      id: 'longer',
      minutes: 15,
      long: true,
      course: `${ring}&stop=40000`,
      ask: {
        text: 'Perhaps the first GAN was only not done. We give both lanes {stop} steps, four times as many as before. What does the GAN have then?',
        options: [
          {
            text: 'Every mode, in most runs: it needed time.',
            misconception: 'That training for longer is all that a model lacks.',
          },
          {
            text: 'Some more modes in some runs, but hardly ever every one.',
            misconception: null,
          },
          {
            text: 'Exactly the modes that it had: it had converged.',
            misconception: 'That a game settles, as the descent of a loss does.',
          },
        ],
        right: 1,
      },
      look: 'Watch the modes that the GAN had by the first quarter of the run: do all of them stay?',
      say: 'Of {seeds} seeds {all} had every mode; the median run had {modesA}, the worst {least} and the best {most}. In {lost} of {seeds} a mode was missing that had been captured before: the two players go on moving, and nothing in the loss of the generator asks for a mode back. The VAE had every mode in {allB} of {seeds}.',
      free: ['seed', 'a.averaging'],
      vary: 'Take another seed and look for a mode that goes. Then average the generator of lane A: how much of what you saw was motion?',
      notes:
        'Longer training costs a minute here and a month elsewhere. The argument “it was not trained for long enough” can always be made; the way to answer it is a curve that has stopped rising.',
      claim: {
        kind: 'seeded',
        text: 'four times the steps hardly ever bring the GAN to every mode',
        measure: ({ a, b }) => ({
          all: count(a, coversAll),
          allB: count(b, coversAll),
          shareA: share(a, coversAll),
          shareB: share(b, coversAll),
          modesA: median(a, 'modes'),
          least: Math.min(...a.map(({ metrics }) => metrics.modes)),
          most: Math.max(...a.map(({ metrics }) => metrics.modes)),
          lost: count(a, ({ found, captured }) => found.some((was, k) => was && !captured[k])),
        }),
        holds: ({ shareA, shareB, modesA }) => shareA <= 0.1 && shareB >= 0.9 && modesA < 8,
      },
    },
  ],
  homework: {
    text: 'Find settings of a GAN with which every mode of this ring is captured in at least nine of ten seeds, and hand in the link, with {runs} runs and the step where it pauses. Write one sentence on what you changed, and one on what it costs.',
    answer: '#from=1&target.modes=8&a=pacgan&a.pack=2&runs=10&stop=6000',
  },
}
