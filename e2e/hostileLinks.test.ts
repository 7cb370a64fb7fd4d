import { expect, lane, paused, test } from './playground.ts'

test.use({ onePage: true })

test('a mode a thousand times narrower than long is trained on as any other', async ({ page }) => {
  await paused(page, 50, '#target=drawnplane&target.modes=1_0_0_0.01_10_45')
  for (const letter of ['A', 'B'] as const) {
    await expect(lane(page, letter).getByText(/This lane stopped|was replaced/)).toHaveCount(0)
  }
})

test('a number of a hundred thousand digits holds up nothing', async ({ page }) => {
  await paused(page, 20, `#batch=32&width=16&seed=${'1'.repeat(60_000)}x`)
})
