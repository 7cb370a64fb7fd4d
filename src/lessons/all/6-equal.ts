import { divergencesBetween } from '../../core/divergences/between.ts'
import { divergences } from '../../core/divergences/table.ts'
import { logDensity, onLine } from '../../core/gaussian/mixture.ts'
import { apart, descended, explained } from '../../core/hu/lemma1.ts'
import { nodesAround } from '../../core/hu/nodes.ts'
import { landscape } from '../../core/optima/landscape.ts'
import { optima } from '../../core/optima/optima.ts'
import type { Row } from '../../core/record/ensembleRow.ts'
import { densityOf } from '../../core/targets/target.ts'
import { endsOf, targetOf } from '../ends.ts'
import type { Lesson } from '../lesson.ts'
import { median, middle, share } from '../rows.ts'

/** One Gaussian that is trained by a game, in both lanes, on the mixture of the f-GAN paper. */
const games = '#from=1&target=drawnline&width=32&batch=256'
const exact = `${games}&a=fgan&a.divergence=kl&a.generator=gaussian&a.start=1_1&b=fit&b.divergence=kl&b.start=1_1&stop=3000`
const heads = `${games}&a=nonsaturating&a.generator=gaussian&a.start=1_1&b=minimax&b.generator=gaussian&b.start=1_1&stop=3000`
const lemma = `${games}&a=nonsaturating&a.generator=gaussian&a.start=1_1&b=nonsaturating&b.generator=gaussian&b.criticRate=0.0001&b.start=1_1&stop=1000&show.lemma=1`
const weighted = `${games}&a=nonsaturating&a.generator=gaussian&a.criticSteps=2&a.instanceNoise=0&a.start=1_1&b=iwgan&b.generator=gaussian&b.criticSteps=2&b.instanceNoise=0&b.start=1_1&stop=2000`
const minus =
  '#from=1&target=drawnline&a=fit&a.divergence=srkl&a.start=1_1&b=fit&b.divergence=rkl&b.start=1_1&stop=150'
const joint =
  '#from=1&target=pair&target.separation=4&width=32&a=fgm&a.divergence=rkl&b=fgm&b.divergence=kl&stop=3000'
const vae =
  '#from=1&target=pair&target.separation=4&width=32&a=vae&b=fgm&b.divergence=kl&b.rate=0.003&stop=3000'

const p = () => densityOf(targetOf(heads))

/** KL(p‖q) of the best single Gaussian by a divergence: by it the best fits of several can be told apart. */
function forwardOf(id: 'kl' | 'rkl' | 'js' | 'srkl'): number {
  const [{ q }] = optima(p(), divergences[id])
  return divergencesBetween([divergences.kl], p(), [q])[0]
}

/** The share of the runs that are nearer, by their forward KL, to the first of these than to the others. */
const nearest = (rows: readonly Row[], own: number, others: readonly number[]): number =>
  share(rows, ({ metrics }) =>
    others.every((other) => {
      const far = (from: number) => Math.abs(Math.log(metrics.forwardKl / from))
      return far(own) < far(other)
    }),
  )

/** Both sides of lemma 1 for a critic that nobody trained: log odds 0.7 − 0.5x + 0.3 sin x. */
function bothSides() {
  const theta = [0.4, 1.3]
  const nodes = nodesAround(theta)
  const logP = Float64Array.from(nodes.x, (x) => logDensity(p(), x, 0))
  const odds = Float64Array.from(nodes.x, (x) => 0.7 - 0.5 * x + 0.3 * Math.sin(x))
  // ∇ log σ(v) = σ(−v) ∇v
  const slope = Float64Array.from(
    nodes.x,
    (x, i) => (-0.5 + 0.3 * Math.cos(x)) / (1 + Math.exp(odds[i])),
  )
  const left = descended(nodes, slope)
  const right = explained(nodes, theta, odds, logP)
  return {
    leftMu: left[0],
    leftSd: left[1],
    rightMu: right[0],
    rightSd: right[1],
    apart: Number(apart(left, right).toFixed(7)),
  }
}

/** Our words, Hu et al.'s, and those of f-GM's abstract. */
const notations =
  '$\\begin{array}{lll}\\text{here}&\\text{Hu et al.}&\\text{f-GM}\\\\\\hline p(x)&p_\\theta(x|y{=}1)&\\text{data}\\\\q(x)&p_\\theta(x|y{=}0)&\\text{model}\\\\q(x|z)&p_\\theta(x|z,y)&p(x|z)\\\\e(z|x)&q_\\eta(z|x,y)&q(z|x)\\\\\\sigma(v)&q_\\phi(y|x)&\\text{by }d(x)\\end{array}$'

const near = (one: number, other: number, by = 1e-3) => Math.abs(one - other) < by

export const lesson: Lesson = {
  id: 'equal',
  title: 'What “GAN = a divergence” gets right',
  goal: 'I can say which divergence a GAN descends at a perfect critic, what Hu et al. prove of the gradient, and what f-GM has in common with GAN and VAE.',
  minutes: { short: 45, long: 90 },
  steps: [
    {
      id: 'exact',
      minutes: 10,
      course: exact,
      ask: {
        text: 'Both lanes fit one Gaussian by $\\mathrm{KL}(p\\,\\|\\,q)$ from the same start. B computes the integral. A is a GAN: it knows the data only by samples of {batch}, and a critic estimates the ratio for it. After {stop} steps, how far is A from the best q there is?',
        options: [
          {
            text: 'Far: GANs do not minimise divergences.',
            misconception: 'That the theory of f-GANs says nothing of what training does.',
          },
          {
            text: 'Nearer to one of the bumps: GANs drop modes.',
            misconception: 'That a GAN drops modes whatever its divergence and its generator are.',
          },
          { text: 'Very near: it lands where B does.', misconception: null },
        ],
        right: 2,
      },
      look: 'Watch the exact D of both lanes, and how A trembles.',
      say: 'The best Gaussian has D = {best:4}, which B found. Lane A reached {dA:4} at the median of {seeds} seeds; {closeBy:#} of them are within two per cent of the best. With a small generator, a critic that keeps up and enough samples, “a GAN minimises a divergence” is right to the third digit. The other lessons ask what happens when one of these three is missing.',
      free: ['a.divergence', 'b.divergence', 'a.criticRate', 'batch', 'seed'],
      vary: 'Give both lanes another divergence. Then make the critic of A slow.',
      notes:
        'The data are the mixture behind table three of Nowozin et al. 2016, whose learnt fits came as close as this.',
      claim: {
        kind: 'seeded',
        text: 'a GAN of one Gaussian by forward KL lands within 2 % of the best D',
        measure: ({ a, b }) => {
          const best = optima(p(), divergences.kl)[0].value
          return {
            best,
            dA: median(a, 'divergence'),
            dB: median(b, 'divergence'),
            closeBy: share(a, ({ metrics }) => metrics.divergence < 1.02 * best),
          }
        },
        holds: ({ best, dA, dB, closeBy }) =>
          near(dB, best, 1e-4) && dA < 1.02 * best && closeBy > 0.8,
      },
    },
    {
      id: 'heads',
      minutes: 12,
      course: heads,
      ask: {
        text: 'Two GANs with the same critic, one Gaussian each. The generator of B descends $\\log(1-D)$, as in the first paper on GANs; that of A descends $-\\log D$, as is usual. “GANs minimise the Jensen–Shannon divergence.” Which of them ends at its best fit?',
        options: [
          { text: 'B only.', misconception: null },
          {
            text: 'Both: the two losses have the same optimum.',
            misconception:
              'That the non-saturating loss changes how fast a GAN learns, and not what.',
          },
          {
            text: 'A only: the other saturates.',
            misconception: 'That saturating, a GAN cannot learn even when it is near the data.',
          },
          {
            text: 'Neither: both end at reverse KL.',
            misconception: 'That every GAN is reverse KL.',
          },
        ],
        right: 0,
      },
      look: 'Watch where the means of the two Gaussians go.',
      say: 'The best fit of Jensen–Shannon has $\\mathrm{KL}(p\\,\\|\\,q)$ of {js}, and B ended at {ownB} by the median of {seeds} seeds. A ended at {ownA}: beside the best fit of another divergence, $2\\,\\mathrm{KL}(\\tfrac{p+q}{2}\\,\\|\\,p)$, which has {srkl}; that of reverse KL has {rkl}. Of the three, {nearestA:#} of {seeds} runs of A are nearest to the second, and {nearestB:#} of B to the first. Same critic, same game, another divergence: the loss of the generator decides which. Shannon et al. 2020 call this one softened reverse KL.',
      free: ['a.criticSteps', 'a.instanceNoise', 'a.generatorRate', 'seed'],
      vary: 'Set lane B to an exact fit of softened reverse KL, and compare it with A.',
      notes:
        'We tell the fits apart by one number that can be computed for all; any that differs between them would do. At a perfect critic $D=p/(p+q)$, and the derivative of $-\\log D$ is that of this divergence.',
      claim: {
        kind: 'seeded',
        text: 'minimax lands at the best fit of JSD, non-saturating at that of 2 KL((p + q)/2 ‖ p)',
        measure: ({ a, b }) => {
          const [js, srkl, rkl] = [forwardOf('js'), forwardOf('srkl'), forwardOf('rkl')]
          return {
            js,
            srkl,
            rkl,
            ownA: median(a, 'forwardKl'),
            ownB: median(b, 'forwardKl'),
            nearestA: nearest(a, srkl, [js, rkl]),
            nearestB: nearest(b, js, [srkl, rkl]),
          }
        },
        holds: ({ js, srkl, ownA, ownB, nearestA, nearestB }) =>
          near(ownB, js, 0.02) && near(ownA, srkl, 0.03) && nearestA > 0.7 && nearestB > 0.9,
      },
    },
    {
      id: 'lemma',
      minutes: 8,
      course: lemma,
      ask: {
        text: 'Hu et al. 2018, lemma one: the gradient of the generator’s $-\\tfrac12\\mathbb{E}_q\\log D$ is that of $\\tfrac12\\mathrm{KL}(q\\,\\|\\,q^r)-\\mathrm{JSD}(q,p)$, where $q^r\\propto D\\cdot\\tfrac12(p+q)$ is held. The critic of lane B learns very slowly. When does the lemma hold?',
        options: [
          {
            text: 'At a perfect critic only, so in A sooner than in B.',
            misconception: 'That all theory of GANs is about the perfect critic.',
          },
          {
            text: 'Where q has arrived at the data.',
            misconception: 'That an identity of gradients is a statement about optima.',
          },
          {
            text: 'Always and for the whole of training: it says which divergence a GAN minimises.',
            misconception:
              'That one divergence goes down: but the target of the lemma moves with every step.',
          },
          { text: 'For any critic, where q is now.', misconception: null },
        ],
        right: 3,
      },
      look: 'The picture draws both sides of the lemma, of the generator as it trains and of the two divergences. Look for a difference, in lane B too.',
      say: 'The two sides are one, in lane B too, up to what the picture says they come out apart. For a critic that nobody trained we computed them to more digits: in mean and width the gradient is ({leftMu:6}, {leftSd:6}) along the slope of $\\log D$, and ({rightMu:6}, {rightSd:6}) as differences of the two divergences. The lemma holds for every critic. But what q is pulled to, $q^r$, is made of the critic and of q as they are now, and is another one at the next step; only at a perfect critic it is p. In the paper’s letters our q is $p_\\theta(x|y=0)$ and p is $p_\\theta(x|y=1)$, with θ in the first argument of the KL: the side of reverse KL.',
      free: ['b.criticRate', 'a.criticRate', 'a.start', 'b.start'],
      vary: 'Make the critic of B slower still, and move the start of its generator.',
      notes:
        'The sign: the generator is said to be driven away from p by the term with the minus. The next step of the long form is about that.',
      claim: {
        kind: 'exact',
        text: 'both sides of lemma 1 agree at a critic that is not perfect',
        measure: bothSides,
        holds: ({ leftMu, leftSd, rightMu, rightSd, apart }) =>
          near(leftMu, rightMu, 1e-6) &&
          near(leftSd, rightSd, 1e-6) &&
          apart < 1e-6 &&
          Math.hypot(leftMu, leftSd) > 0.05,
      },
    },
    {
      id: 'joint',
      minutes: 8,
      course: joint,
      ask: {
        text: 'f-GM (2022) has a generator, an inference network and an estimate of the density of the data, and one objective with a divergence to choose. The lanes differ in that choice only: A has reverse KL, B forward KL. What is to be expected on two bumps?',
        options: [
          {
            text: 'Both capture both bumps: both have an encoder, as a VAE has.',
            misconception: 'That it is the encoder that makes a model cover.',
          },
          { text: 'A captures one bump, B both.', misconception: null },
          {
            text: 'A captures both, B one: B is the one with better samples.',
            misconception: 'The directions the other way round.',
          },
        ],
        right: 1,
      },
      look: 'Watch the modes captured in both lanes.',
      say: 'Of {seeds} seeds, {oneA:#} of A captured one bump, and {bothB:#} of B both. At the median A has {onA:%} of its samples near a bump, B {onB:%}. Networks, data and the way of learning are the same; the divergence between the joints, $p(x)\\,e(z|x)$ and $q(z)\\,q(x|z)$, is what differs. This is the sense in which one framework contains both. (Of the paper only the abstract could be read: what runs here is a reconstruction from it.)',
      free: ['a.divergence', 'b.divergence', 'target.separation', 'seed'],
      vary: 'Try Jensen–Shannon and the α-divergence in lane B.',
      notes:
        'The loss of lane A tells of the lost bump: its joint divergence is {jointA} at the median, a little more than $\\log 2$, the price of half of the data.',
      claim: {
        kind: 'seeded',
        text: 'f-GM captures one mode by reverse KL and both by forward KL, all else alike',
        measure: ({ a, b }) => ({
          oneA: share(a, ({ metrics }) => metrics.modes === 1),
          bothB: share(b, ({ metrics }) => metrics.modes === 2),
          onA: median(a, 'highQuality'),
          onB: median(b, 'highQuality'),
          jointA: middle(a.map(({ losses }) => losses['joint divergence'])),
        }),
        holds: ({ oneA, bothB, onA, onB, jointA }) =>
          oneA > 0.7 && bothB === 1 && onA > onB && near(jointA, Math.LN2, 0.15),
      },
    },
    {
      id: 'vae',
      minutes: 7,
      course: vae,
      ask: {
        text: 'Lane A is a VAE, lane B is f-GM by forward KL. What is the joint divergence of B, in terms of the loss of A, the negative ELBO?',
        options: [
          {
            text: 'Nothing: one is a game, the other is not.',
            misconception: 'That an objective with two players cannot be one without.',
          },
          {
            text: 'The same number.',
            misconception: 'That a VAE’s loss would be zero for a perfect model.',
          },
          {
            text: 'The negative ELBO, less the loss of the density estimator.',
            misconception: null,
          },
        ],
        right: 2,
      },
      look: 'Compare the losses below the two pictures: two numbers in B, one in A.',
      say: `In B the joint divergence is {joint} at the median of {seeds} seeds and the density estimator’s loss {estimator}; together {sum}. The negative ELBO of A is {elbo}. By forward KL f-GM falls apart into a VAE and a density estimator that learns beside it: $\\mathrm{KL}(p\\,e\\,\\|\\,q)=-\\mathrm{ELBO}+\\mathbb{E}_p\\log d$. In Hu et al. θ of a VAE is in the second argument of the KL, of a GAN in the first. The letters of both papers beside ours: ${notations}`,
      free: ['b.divergence', 'a.beta', 'seed'],
      vary: 'Change the β of the VAE: which of the sides of this equation does it leave?',
      notes:
        'Both are averages of the last steps of training, so they agree within noise. What the ELBO lacks to be a divergence is the entropy of the data.',
      claim: {
        kind: 'seeded',
        text: 'the loss of a VAE is f-GM’s joint forward KL plus the loss of its density estimator',
        measure: ({ a, b }) => {
          const of = (rows: readonly Row[], loss: string) =>
            middle(rows.map(({ losses }) => losses[loss]))
          const [divergence, estimator] = [of(b, 'joint divergence'), of(b, 'density estimator')]
          return {
            elbo: of(a, 'negative ELBO'),
            joint: divergence,
            estimator,
            sum: divergence + estimator,
          }
        },
        holds: ({ elbo, joint, sum }) => Math.abs(sum / elbo - 1) < 0.03 && joint < 0.5 * elbo,
      },
    },
    {
      id: 'minus',
      minutes: 15,
      long: true,
      course: minus,
      ask: {
        text: 'Arjovsky and Bottou 2017: at a perfect critic the generator’s gradient of $-\\log D$ is that of $\\mathrm{KL}(q\\,\\|\\,p)-2\\,\\mathrm{JSD}(p,q)$. A minus! What follows?',
        options: [
          {
            text: 'That the generator is driven away from the data: such a GAN cannot settle.',
            misconception: 'That a term with a minus is a force of its own.',
          },
          {
            text: 'Nothing bad: the whole is never negative, and zero only where q is p.',
            misconception: null,
          },
          {
            text: 'That it ends where reverse KL does: the second term is small.',
            misconception: 'That what is subtracted changes nothing of the optimum.',
          },
        ],
        right: 1,
      },
      look: 'Lane A descends the whole, lane B reverse KL alone, both by exact integrals.',
      say: 'For one q we computed all three: $\\mathrm{KL}(q\\,\\|\\,p)$ is {reverse:4}, $2\\,\\mathrm{JSD}$ is {js:4}, and $2\\,\\mathrm{KL}(\\tfrac{p+q}{2}\\,\\|\\,p)$ is {whole:4}, exactly their difference. So the whole is itself a divergence; over all Gaussians of a wide grid its least value is {least}. Lane A found its optimum at mean {muA} with standard deviation {sdA}; reverse KL has its own at {muB} with {sdB}: near, and not the same.',
      free: ['a.divergence', 'b.divergence', 'a.start', 'b.start'],
      vary: 'Start both lanes far on the left: which of them is caught by the narrow bump?',
      notes:
        'The proof is one line: write the middle of p and q as m, and $2\\,\\mathrm{JSD}$ as the sum of the two KLs to it. The remark on the sign is true of the split, not of the sum.',
      claim: {
        kind: 'exact',
        text: 'KL(q‖p) − 2 JSD = 2 KL((p + q)/2 ‖ p), positive for every Gaussian on a grid',
        measure: () => {
          const q = [onLine(1, 0.4, 1.3)]
          const [reverse, js, whole] = divergencesBetween(
            [divergences.rkl, divergences.js, divergences.srkl],
            p(),
            q,
          )
          const grid = landscape(
            p(),
            divergences.srkl,
            [-3, 5],
            [Math.log(0.2), Math.log(4)],
            41,
            21,
          )
          return { ...endsOf(minus), reverse, js, whole, least: Math.min(...grid) }
        },
        holds: ({ reverse, js, whole, least, muA, muB }) =>
          near(reverse - js, whole, 1e-8) && least > 0.1 && muA > muB + 0.1,
      },
    },
    {
      id: 'weighted',
      minutes: 15,
      long: true,
      course: weighted,
      ask: {
        text: 'Hu et al. take importance weighting over from the VAE: in lane B each sample counts in proportion to $D/(1-D)$. Otherwise it is the non-saturating GAN of lane A. At a good critic, where does the weighting move the fit?',
        options: [
          {
            text: 'Towards forward KL: the bound gets tighter, as in the IWAE.',
            misconception:
              'That importance weights do for a GAN what they do for the bound of a VAE.',
          },
          {
            text: 'To the best fit of Jensen–Shannon: that of the first GAN.',
            misconception: null,
          },
          {
            text: 'Nowhere: weights change the noise of a gradient, not its mean.',
            misconception:
              'That the weights are those of an unbiased estimate: but they are kept, and normalised.',
          },
          {
            text: 'To one mode: the best samples count most.',
            misconception: 'That favouring samples which look real must narrow q.',
          },
        ],
        right: 1,
      },
      look: 'Watch the widths, and the effective share of samples below lane B.',
      say: 'The median of the seeds has a $\\mathrm{KL}(p\\,\\|\\,q)$ of {ownA} in lane A and of {ownB} in lane B. The best fit of Jensen–Shannon has {js}, that of lane A’s divergence {srkl}, that of forward KL itself {kl}. In {nearestB:#} of {seeds} seeds B is nearest to Jensen–Shannon. Along the log odds of the critic the derivative of $-\\log D$ is $-(1-D)$; times $D/(1-D)$ it is $-D$, which is that of $\\log(1-D)$: the weights undo what makes the loss non-saturating. The price: the weighted batch is worth {effective:%} of its samples at the median.',
      free: ['b.criticSteps', 'b.instanceNoise', 'batch', 'seed'],
      vary: 'Make the critic of B slow. Does it still help?',
      notes:
        'The gains that the paper reports are small. This is one reason: at a good critic the weighting leads to an older GAN.',
      claim: {
        kind: 'seeded',
        text: 'importance weighting moves the non-saturating fit to that of JSD',
        measure: ({ a, b }) => {
          const [js, srkl, kl] = [forwardOf('js'), forwardOf('srkl'), forwardOf('kl')]
          return {
            js,
            srkl,
            kl,
            ownA: median(a, 'forwardKl'),
            ownB: median(b, 'forwardKl'),
            nearestB: nearest(b, js, [srkl, kl]),
            effective: middle(b.map(({ losses }) => losses['effective share of samples'])),
          }
        },
        holds: ({ js, srkl, ownA, ownB, nearestB, effective }) =>
          near(ownB, js, 0.02) &&
          near(ownA, srkl, 0.05) &&
          nearestB > 0.8 &&
          effective > 0 &&
          effective < 1,
      },
    },
  ],
  homework: {
    text: 'Train one Gaussian by a GAN of a divergence of your choice, beside the exact fit by the same divergence, so that they end together. Then change one thing of the critic so that they do not. Hand in both links, and say which of the three conditions you broke.',
    answer: exact,
  },
}
