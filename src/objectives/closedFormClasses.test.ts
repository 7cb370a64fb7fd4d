import { beforeAll, expect, test } from 'vitest'
import { round } from '../core/gaussian/mixture.ts'
import type { ParamValue } from '../core/settings/params.ts'
import { target } from '../core/targets/target.ts'
import { activate } from '../engine/activate.ts'
import { dim, linear, meanLosses, type Numbers } from '../engine/session/lossTesting.ts'

/**
 * Losses of models that know classes against closed forms: three modes in one place are p = N(0, I) with
 * classes that say nothing of x, and linear networks do not listen to them:
 *   e(z|x, y) = N(a x, s² I),  q(x|z, y) = N(b z, σ² I).
 */
const [a, b, s, sigma] = [0.6, 1.1, 0.5, 0.7]
const shares = [0.2, 0.3, 0.5]
const of = target(shares.map((share) => round(share, 3, -1, 0.4)))

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

/** @param logits of the classifier, whatever x is; critics have no opinion: D = ½ */
const numbers =
  (logits: readonly number[], slope: number): Numbers =>
  (name, size) => {
    if (name === 'encoder') {
      return linear(size, [a, 0, 0, 0, 0, a, 0, 0], [0, 0, Math.log(s), Math.log(s)])
    }
    if (name === 'decoder') return linear(size, [slope, 0, 0, slope], [0, 0])
    if (name === 'critic') return linear(size, [], [0])
    return name === 'classifier' ? linear(size, [], logits) : null
  }

async function loss(
  id: string,
  settings: Readonly<Record<string, ParamValue>> = {},
  logits: readonly number[] = [0, 0, 0],
  slope = b,
): Promise<number> {
  const given = {
    id,
    settings: { noiseSd: sigma, ...settings },
    numbers: numbers(logits, slope),
    of,
  }
  const [found] = Object.values(await meanLosses({ ...given, batch: 2048, batches: 20 }))
  return found
}

// The standard error of 40 960 draws of a loss whose sd is about 2 is 0.01.
const near = (found: number, expected: number): void =>
  expect(Math.abs(found - expected)).toBeLessThan(0.04)

/** Of points with this variance, under a decoder of this slope. */
const negativeElboOf = (variance: number, slope = b): number =>
  dim *
  (Math.log(2 * Math.PI * sigma ** 2) / 2 +
    ((1 - a * slope) ** 2 * variance + (slope * s) ** 2) / (2 * sigma ** 2) +
    (a ** 2 * variance + s ** 2 - 1 - Math.log(s ** 2)) / 2)
const negativeElbo = negativeElboOf(1)
const entropy = -shares.reduce((sum, share) => sum + share * Math.log(share), 0)

test('CVAE: networks that do not listen leave the ELBO', async () => {
  near(await loss('cvae'), negativeElbo)
})

test('semi-supervised, all labelled: a bound on log q(x, y), and the classifier beside it', async () => {
  near(await loss('svae', { labelled: 1, alpha: 0 }), negativeElbo + entropy)
  near(await loss('svae', { labelled: 1, alpha: 2 }), negativeElbo + entropy + 2 * Math.log(3))
})

test('semi-supervised, none labelled: a bound on log q(x), tight in y where e(y|x) is q(y|x)', async () => {
  const right = shares.map(Math.log)
  near(await loss('svae', { labelled: 0 }, right), negativeElbo)
  // KL(uniform ‖ shares)
  const gap = -shares.reduce((sum, share) => sum + Math.log(3 * share) / 3, 0)
  near(await loss('svae', { labelled: 0 }), negativeElbo + gap)
})

test('semi-supervised: labelled and other points by their shares', async () => {
  const mixed = await loss('svae', { labelled: 0.25, alpha: 0 }, shares.map(Math.log))
  near(mixed, negativeElbo + 0.25 * entropy)
})

test('adversary-activated: a critic without opinion weighs unlabelled data and samples alike', async () => {
  const known = 0.25
  const mixed = await loss('aasvae', { labelled: known, alpha: 0 }, shares.map(Math.log))
  const ofSamples = negativeElboOf(b ** 2 + sigma ** 2)
  near(mixed, known * (negativeElbo + entropy) + (1 - known) * ((negativeElbo + ofSamples) / 2))
})

test('adversary-activated: where D is p/(p + q) it is the semi-supervised VAE', async () => {
  // Then q(x) is N(0, I) as well, and D = ½ is right.
  const slope = Math.sqrt(1 - sigma ** 2)
  const settings = { labelled: 0.25, alpha: 2 }
  const plain = await loss('svae', settings, [0.5, 0, -1], slope)
  const activated = await loss('aasvae', settings, [0.5, 0, -1], slope)
  near(activated, plain)
})

test('adversary-activated, all labelled: no critic is asked', async () => {
  near(await loss('aasvae', { labelled: 1, alpha: 0 }), negativeElbo + entropy)
})
