import { expect, expectStep, small, test } from './playground.ts'

test('the policy of the page holds in its workers, too', async ({ page }) => {
  await page.goto(`./${small}`)
  await expectStep(page).toBeGreaterThan(0)
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
