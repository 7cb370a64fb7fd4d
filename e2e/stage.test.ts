import type { Page } from '@playwright/test'
import { type Layout, layout, outside, overlaps } from './layout.ts'
import { expect, paused, small, test } from './playground.ts'

// Each goes on from what the one before left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

/** Windows of laptops with the browser's bars, of a tablet, and of a large screen. */
const sizes = [
  [1280, 593],
  [1366, 641],
  [1024, 768],
  [1536, 730],
  [1920, 953],
] as const

/** The same screens without the browser's bars; a resize to them from the last of those above. */
const whole = [
  [1366, 768],
  [1280, 720],
  [1920, 1080],
] as const

const fits = '&target=drawnline&a=fit&b=fit'
const experiments = {
  'GAN and VAE': small,
  'fits on a line': `${small}${fits}&a.divergence=kl&b.divergence=rkl`,
  'ten seeds': `${small}&runs=10`,
  'ten seeds of fits': `${small}${fits}&a.divergence=alpha&b.divergence=srkl&runs=10`,
}

/** Every ordered pair of n things once, end to end: a circle through all of them. */
function everyWay(n: number): number[] {
  const left = Array.from({ length: n }, (_, from) =>
    Array.from({ length: n }, (_, to) => to).filter((to) => to !== from),
  )
  // Hierholzer: follow unused ways, and on the way back join the detours.
  const trail: number[] = []
  const stack = [0]
  while (stack.length > 0) {
    const next = left[stack[stack.length - 1]].pop()
    if (next === undefined) trail.push(stack.pop()!)
    else stack.push(next)
  }
  return trail
}

/** What is wrong with the stage; nothing, where it is as the issue wants it. */
function wrong(now: Layout): string[] {
  const { pieces, drawing, plot } = now
  const [a, b, chart, board] = ['picture A', 'picture B', 'chart', 'scoreboard'].map(
    (name) => pieces[name] ?? { left: 0, top: 0, right: 0, bottom: 0 },
  )
  const problems = [
    ...outside(now).map((name) => `not in the window: ${name}`),
    ...overlaps(now),
    ...now.cut.map((line) => `cut off: ${line}`),
    ...now.struck.map((pair) => `letters meet: ${pair}`),
  ]
  const claim = (holds: boolean, what: string) => {
    if (!holds) problems.push(what)
  }
  for (const [letter, { left, top, right, bottom }] of [
    ['A', a],
    ['B', b],
  ] as const) {
    const [width, height] = [right - left, bottom - top]
    claim(Math.abs(width - height) <= 1, `picture ${letter} is ${width} × ${height}`)
    claim(width >= 280, `picture ${letter} is ${width} wide`)
  }
  claim(Math.abs(a.top - b.top) <= 1, 'the pictures stand at one height')
  const tall = plot ? plot.bottom - plot.top : 0
  claim(tall >= 110, `the chart is ${tall} high`)
  claim(chart.left <= a.left + 1, 'the chart begins where lane A does')
  claim(chart.right <= board.left, 'the scoreboard stands beside the chart')
  const across = now.window.right - a.left
  claim(board.right >= now.window.right - 40, 'chart and scoreboard take the whole width')
  claim(chart.right - chart.left >= 0.6 * across, 'the chart takes most of the width')
  const drawn =
    drawing &&
    plot &&
    Math.abs(drawing.right - plot.right) <= 1 &&
    Math.abs(drawing.bottom - plot.bottom) <= 1 &&
    Math.abs(drawing.left - plot.left) <= 1
  claim(drawn === true, 'the chart is drawn as large as its room')
  claim(now.overflow === 0, `the page is ${now.overflow} too wide`)
  return problems
}

/** Between them these have every piece: they are resized from each size to each. */
const everyPiece = ['GAN and VAE', 'ten seeds of fits']

const resize = (page: Page, [width, height]: readonly [number, number]) =>
  page.setViewportSize({ width, height })

for (const [name, hash] of Object.entries(experiments)) {
  test(`the stage fits every window, after every resize: ${name}`, async ({ page }) => {
    const first = everyPiece.includes(name) ? everyWay(sizes.length).map((at) => sizes[at]) : sizes
    const way = [...first, ...whole]
    await resize(page, way[0])
    await paused(page, 40, hash)
    await page.mouse.move(0, 0)
    for (const [i, size] of way.entries()) {
      await resize(page, size)
      const from = i === 0 ? '' : ` after ${way[i - 1].join(' × ')}`
      await expect
        .poll(async () => wrong(await layout(page)), {
          message: size.join(' × ') + from,
          intervals: [100],
        })
        .toEqual([])
    }
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
  })

  test(`on a telephone both pictures and counts are in the first screen; there, on a tablet and at 200 % zoom nothing overlaps: ${name}`, async ({
    page,
  }) => {
    await resize(page, [390, 844])
    await paused(page, 40, hash)
    await page.mouse.move(0, 0)
    const first = ['A', 'B'].flatMap((letter) => [`picture ${letter}`, `count ${letter}`])
    // Ten small pictures a lane come before the chart.
    if (!name.startsWith('ten')) first.push('top of the chart')
    const onTelephone = ({ pieces, window }: Layout) => {
      const chart = pieces.chart && { ...pieces.chart, bottom: pieces.chart.top + 1 }
      // The row of panels stands at the foot of the window.
      const seen = { ...window, bottom: window.bottom - 46 }
      return {
        outside: outside({ pieces: { ...pieces, 'top of the chart': chart }, window: seen }, first),
        aligned: pieces['picture A']?.top === pieces['picture B']?.top,
      }
    }
    await expect
      .poll(async () => onTelephone(await layout(page)))
      .toEqual({ outside: [], aligned: true })
    // Half of 1366 × 682 is what a zoom leaves.
    for (const size of [
      [390, 844],
      [768, 1024],
      [683, 341],
    ] as const) {
      await resize(page, size)
      await expect
        .poll(
          async () => {
            const all = await layout(page)
            const { struck, cut, overflow } = all
            return { overlaps: overlaps(all), struck, cut, overflow }
          },
          { message: size.join(' × ') },
        )
        .toEqual({ overlaps: [], struck: [], cut: [], overflow: 0 })
    }
  })
}
