import { expect, expectStep, lane, small, test } from './playground.ts'

test('the policy of the page holds in its workers, too, and keeps it from nothing', async ({
  page,
}) => {
  await page.goto(`./${small}`)
  await expectStep(page).toBeGreaterThan(0)
  await expect(page.getByText(/window of its own/)).toHaveCount(0)
  await expect(lane(page, 'A').locator('canvas').first()).toBeVisible()
  const [worker] = page.workers()
  const blocked = await worker.evaluate(async () => {
    const outside = fetch('data:text/plain,x').then(
      () => 'fetched',
      () => 'blocked',
    )
    // Later, because what a debugger evaluates may do anything.
    const evaluated = new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve(new Function('return "ran"')())
        } catch {
          resolve('blocked')
        }
      }, 100)
    })
    return [await outside, await evaluated]
  })
  expect(blocked).toEqual(['blocked', 'blocked'])
})
