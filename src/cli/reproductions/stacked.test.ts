import { expect, test } from 'vitest'
import { barModes } from '../../core/images/barModes.ts'
import { barPatterns } from '../../core/images/barPatterns.ts'
import { squareSpace } from '../../core/images/imageTarget.ts'
import { stackedCounts } from './stackedCounts.ts'
import { type StackedResult, stackedTable } from './stackedReport.ts'

test('every sample counts for the mode it looks most like, and few of them look like it', () => {
  const patterns = barPatterns(4, 0.5)
  const modes = barModes(patterns)
  const pixels = 16
  const pattern = (k: number) => patterns.pictures.subarray(k * pixels, (k + 1) * pixels)
  // Three pictures of mode 3, one of mode 5, and one of mode 5 with a pixel the other way round.
  const broken = pattern(5).map((x, i) => (i === 0 ? 1 - x : x))
  const all = [pattern(3), pattern(3), pattern(3), pattern(5), broken]
  const values = Float32Array.from(all.flatMap((one) => [...one]))
  const counts = stackedCounts(modes, { space: squareSpace(4), values })
  expect(counts).toMatchObject({ modes: 2, near: 2, highQuality: 0.8 })
  const [a, b] = [3 / 5, 2 / 5]
  const kl = a * Math.log(a / modes.weights[3]) + b * Math.log(b / modes.weights[5])
  expect(counts.kl).toBeCloseTo(kl, 10)
})

test('the table: published beside measured, over runs that did not diverge, and real pictures', () => {
  const real = { modes: 1000, kl: 0.019, near: 1000, highQuality: 0.99 }
  const run = (seed: number, modes: number) => ({ seed, status: 'ok' as const, ...real, modes })
  const result: StackedResult = {
    ...{ method: 'PacGAN 2', link: '', error: 0.01, real },
    runs: [run(1, 990), run(2, 1000), { seed: 3, status: 'diverged' }],
  }
  const lines = stackedTable([result]).split('\n')
  expect(lines[1]).toMatch(/^PacGAN 2 +– +1000\.0 ± 0\.00 +995\.0 ± 7\.1 +– +0\.06 ± 0\.003 /)
  expect(lines[2]).toMatch(/^real pictures +– +– +1000\.0 .* 99\.0$/)
  expect(stackedTable([])).not.toContain('real pictures')
})
