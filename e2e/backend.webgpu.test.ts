import type { Page } from '@playwright/test'
import {
  closeMenu,
  expect,
  expectStep,
  header,
  openMenu,
  paused,
  runTo,
  test,
} from './playground.ts'

/** The least there is: a software adapter takes seconds to compile what trains, on a busy machine more. */
const tiny = '#batch=8&width=4&depth=1&latent=2&every=10'

// One after the other: side by side they would share what a software adapter takes for one.
test.describe.configure({ mode: 'default' })
// The page gives a worker up after fifteen seconds of silence. A GPU needs no second of them, but a
// software adapter on a busy machine may need all: here the page's patience has no end.
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    const wait = window.setTimeout
    window.setTimeout = ((call: TimerHandler, ms = 0, ...rest: unknown[]) =>
      wait(call, ms < 15_000 ? ms : 2 ** 30, ...rest)) as typeof setTimeout
  }),
)

// A worker that is still on its way at the end is not waited for.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }))

async function chooseWebgpu(page: Page): Promise<void> {
  const menu = await openMenu(page)
  await menu.getByRole('combobox', { name: 'Engine' }).selectOption('webgpu')
  await closeMenu(page)
}

test('on a real adapter both are measured while the lanes train, and the faster one is kept', async ({
  page,
}) => {
  // The software adapter passes for a real one; being slower, it must lose.
  await page.route('**/worker-*.js', async (route) => {
    const response = await route.fetch()
    const pretend =
      "Object.defineProperty(GPUAdapterInfo.prototype, 'isFallbackAdapter', { get: () => false });\n"
    await route.fulfill({ response, body: pretend + (await response.text()) })
  })
  await page.goto(`./${tiny}`)
  await expectStep(page).toBeGreaterThan(10)
  const menu = await openMenu(page)
  await expect(menu).toContainText(/measured here: wasm \d+, webgpu \d+ steps\/s/)
  await expect(
    header(page).getByRole('button', { name: /^Menu: .*wasm, \d+ steps\/s/ }),
  ).toBeVisible()
})

test('a software adapter trains when it is asked for only; a lost device moves the lanes to another worker, which says so', async ({
  page,
}) => {
  // Keeps hold of the device that the worker asks for, so that the test can destroy it.
  await page.route('**/worker-*.js', async (route) => {
    const response = await route.fetch()
    const keep = `
      const requestDevice = GPUAdapter.prototype.requestDevice
      GPUAdapter.prototype.requestDevice = async function (...args) {
        self.device = await requestDevice.apply(this, args)
        return self.device
      };\n`
    await route.fulfill({ response, body: keep + (await response.text()) })
  })
  await paused(page, 11, tiny)
  await expect(header(page)).toContainText(/wasm/)
  await chooseWebgpu(page)
  await runTo(page, 3)
  await expect(header(page)).toContainText(/webgpu/)
  for (const worker of page.workers()) {
    await worker.evaluate(() => (self as unknown as { device: GPUDevice }).device.destroy())
  }
  await page.waitForTimeout(500)
  await runTo(page, 6)
  await expect(page.getByText(/The worker was replaced/).first()).toBeVisible()
})
