// `npm run cards`: draws the picture that stands beside a link to a lesson, `public/lesson/<id>/card.png`.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { runnerImport } from 'vite'
import { findChromium } from './chromium.mjs'

/** What hosts that show links ask for (ogp.me). */
const size = { width: 1200, height: 630 }

const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A density of Gaussians, as a line of an SVG; places and widths in its pixels. */
function curve(left, right, gaussians) {
  const at = (x) =>
    gaussians.reduce(
      (sum, [mean, sd, height]) => sum + height * Math.exp(-(((x - mean) / sd) ** 2) / 2),
      0,
    )
  const points = []
  for (let x = left; x <= right; x += 4) points.push(`${x},${(200 - at(x)).toFixed(1)}`)
  return `<polyline points="${points.join(' ')}" fill="none" stroke-linecap="round"`
}

/** Half the distance of the two modes of p, their standard deviation, their height. */
const [apart, sd, height] = [110, 42, 90]
/** With the mean and variance of p, as forward KL has them; half as high for twice the width. */
const wide = Math.hypot(sd, apart)
const covering = [0, wide, (2 * height * sd) / wide]
/** All of the mass on one mode. */
const seeking = [apart, sd, 2 * height]

const from = (middle, gaussians) => gaussians.map(([mean, ...rest]) => [middle + mean, ...rest])
const p = (middle) =>
  curve(
    middle - 240,
    middle + 240,
    from(
      middle,
      [-apart, apart].map((mean) => [mean, sd, height]),
    ),
  )
const q = (middle, gaussian) => curve(middle - 240, middle + 240, from(middle, [gaussian]))

const picture = `<svg viewBox="0 0 1040 220" width="1040" height="220">
  ${p(250)} stroke="#1d1f23" stroke-width="4" />
  ${q(250, covering)} stroke="#d55e00" stroke-width="9" />
  ${p(790)} stroke="#1d1f23" stroke-width="4" />
  ${q(790, seeking)} stroke="#0072b2" stroke-width="9" />
</svg>`

const card = ({ title }) => `<!doctype html>
<meta charset="utf-8" />
<style>
  body { margin: 0; padding: 64px 80px 0; font-family: 'DejaVu Sans', sans-serif; color: #1d1f23; background: #fff; }
  p { margin: 0; font-size: 34px; color: #5a5e64; }
  h1 { display: flex; align-items: center; height: 216px; margin: 0; font-size: 66px; line-height: 1.15; text-wrap: balance; }
</style>
<p><b>Modescope</b>, a lesson</p>
<h1>${escaped(title)}</h1>
${picture}`

const { module } = await runnerImport(join(import.meta.dirname, 'contents.ts'))
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: size })
for (const lesson of module.lessons) {
  const folder = join('public/lesson', lesson.id)
  mkdirSync(folder, { recursive: true })
  await page.setContent(card(lesson))
  await page.screenshot({ path: join(folder, 'card.png') })
  console.log(join(folder, 'card.png'))
}
await browser.close()
