import { expect, expectStep, lane, test } from './playground.ts'

test('a mode a thousand times narrower than long is trained on as any other', async ({ page }) => {
  await page.goto('./#target=drawnplane&target.modes=1_0_0_0.01_10_45&stop=50')
  await expectStep(page).toBe(50)
  for (const letter of ['A', 'B'] as const) {
    await expect(lane(page, letter).getByText(/This lane stopped|was replaced/)).toHaveCount(0)
  }
})

test('a number of a hundred thousand digits holds up nothing', async ({ page }) => {
  await page.goto(`./#batch=32&width=16&stop=20&seed=${'1'.repeat(60_000)}x`)
  await expectStep(page).toBe(20)
})
