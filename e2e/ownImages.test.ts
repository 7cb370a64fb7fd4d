import type { Page } from '@playwright/test'
import { expectNothing } from './axe.ts'
import {
  expect,
  expectStep,
  header,
  lane,
  openPanel,
  paused,
  small,
  still,
  test,
} from './playground.ts'

/** What a file holds: the numbers of its header, high byte first, and bytes, or text. */
interface Named {
  readonly name: string
  readonly header?: readonly number[]
  /** Bytes after it: by a rule, so that few words make many. */
  readonly body: 'pictures' | 'labels' | 'other' | string
  readonly count?: number
}

/** IDX files as MNIST is published, but of 8 × 8 pixels: light bars on dark, of three kinds. */
const digits = (count: number): Named[] => [
  { name: 'train-images-idx3-ubyte', header: [0x0803, count, 8, 8], body: 'pictures', count },
  { name: 'train-labels-idx1-ubyte', header: [0x0801, count], body: 'labels', count },
]

/** Drops files on the page, wherever. */
const drop = (page: Page, files: readonly Named[]) =>
  page.evaluate((named) => {
    const bytesOf = ({ header = [], body, count = 0 }: (typeof named)[number]) => {
      const start = new DataView(new ArrayBuffer(4 * header.length))
      for (const [i, number] of header.entries()) start.setUint32(4 * i, number)
      const pixel = (_: unknown, i: number) => {
        const [kind, x] = [Math.floor(i / 64) % 3, i % 8]
        return x === 1 + 2 * kind + (Math.floor(i / 192) % 2) ? 255 : 0
      }
      if (body === 'pictures') return [start, Uint8Array.from({ length: 64 * count }, pixel)]
      if (body === 'labels') return [start, Uint8Array.from({ length: count }, (_, i) => i % 3)]
      return [start, body]
    }
    const dataTransfer = new DataTransfer()
    for (const one of named) dataTransfer.items.add(new File(bytesOf(one), one.name))
    for (const type of ['dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })
      document.querySelector('main')!.dispatchEvent(event)
    }
  }, files)

const asks = (page: Page) =>
  page.getByRole('region', { name: 'This experiment is of images that are not in the link.' })

test('images that are dropped are trained with; a link asks for the same ones', async ({
  page,
}) => {
  await still(page, small)
  await drop(page, digits(300))
  await expect(page).toHaveURL(/target=ownimages&target\.data=[0-9a-f]{16}_8_8_1_300_train-images/)
  await openPanel(page, 'Target')
  await expect(page.getByText(/300 pictures of 8 × 8.*Their 3 labels are the modes/)).toBeVisible()
  await expectNothing(page, 'aside')
  const url = page.url()

  // The browser has kept them.
  await page.goto(`${url}&stop=2`)
  await page.reload()
  await expectStep(page).toBe(2)

  // Nothing of the images is in the link: another browser has to be brought them.
  await page.evaluate(() => indexedDB.deleteDatabase('modescope'))
  await page.goto('about:blank')
  await page.goto(`${url}&stop=4`)
  await expect(asks(page)).toContainText('train-images-idx3-ubyte, 300 pictures of 8 × 8')
  await expect(page.getByText('Both lanes wait for their images.')).toBeVisible()
  await expectNothing(page, 'main')

  await drop(page, digits(200))
  await expect(asks(page).getByRole('alert')).toContainText('These are others')
  await expectStep(page).toBe(0)
  await drop(page, digits(300))
  await expect(asks(page)).toHaveCount(0)
  await expectStep(page).toBe(4)
  await expect(header(page).getByRole('button', { name: 'Play' })).toBeVisible()
  await expect(lane(page, 'A').getByRole('img', { name: /^Picture of lane/ })).toBeVisible()
  await expect(page).toHaveURL(url.replace('&show.', '&stop=4&show.'))
})

test('others are taken up on request; what is no image says why, and changes nothing', async ({
  page,
}) => {
  await paused(page, 1, `${small}&target=ring`)
  const url = page.url()
  await drop(page, [{ name: 'digits.npy', header: [0x0803, 2_739_118, 28, 28], body: '' }])
  await expect(page.getByText('Not taken up: digits.npy claims 2\u202f147 MB')).toBeVisible()
  expect(page.url()).toBe(url)

  await page.goto('about:blank')
  await page.goto(`./${small}&target=ownimages&target.data=0123456789abcdef_8_8_1_300_mine&stop=2`)
  await expect(asks(page)).toContainText('mine, 300 pictures')
  await drop(page, digits(200))
  await asks(page).getByRole('button', { name: 'Use these instead' }).click()
  await expect(asks(page)).toHaveCount(0)
  await expect(page).toHaveURL(/_8_8_1_200_train-images/)
  await expectStep(page).toBeGreaterThan(0)
  await page.keyboard.press('Control+z')
  await expect(asks(page)).toContainText('mine, 300 pictures')
})

test('a sheet is cut into cells, and into others on request', async ({ page }) => {
  await still(page, small)
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(280, 140)
    const pen = canvas.getContext('2d')!
    pen.fillRect(0, 0, 280, 140)
    pen.fillStyle = 'white'
    for (let i = 0; i < 50; i++) {
      pen.fillRect(28 * (i % 10) + 8 + (i % 3), 28 * Math.floor(i / 10) + 8, 6, 12)
    }
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([await canvas.convertToBlob()], 'sprites.dat'))
    for (const type of ['dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })
      document.querySelector('main')!.dispatchEvent(event)
    }
  })
  await expect(page).toHaveURL(/_28_28_1_50_sprites\.dat/)
  const panel = await openPanel(page, 'Target')
  await expect(panel.getByText('Cut into cells of 28 × 28.')).toBeVisible()
  await panel.getByRole('textbox', { name: 'Cell width' }).fill('14')
  await panel.getByRole('button', { name: 'Cut again' }).click()
  await expect(page).toHaveURL(/_14_28_1_100_sprites\.dat/)
  await expect(panel.getByText('Cut into cells of 14 × 28.')).toBeVisible()
})
