import { chromium } from '@playwright/test'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const [w, h, scheme, out] of [[1366, 641, 'dark', '/tmp/c1.png'], [390, 844, 'light', '/tmp/c2.png'], [1280, 593, 'light', '/tmp/c3.png']]) {
  const p = await b.newPage({ viewport: { width: w, height: h }, colorScheme: scheme })
  p.on('console', (m) => console.log(m.type(), m.text())); p.on('pageerror', (e) => console.log('ERR', e.message))
  await p.goto('http://localhost:4221/some/sub-path/#a=pacgan&b=ali&stop=100')
  await p.waitForTimeout(6000)
  await p.getByRole('button', { name: /^More objectives for lane A/ }).click()
  await p.waitForTimeout(1500)
  if (w !== 1280) { await p.getByRole('searchbox', { name: 'Search objectives' }).first().fill('wasserstein'); await p.waitForTimeout(1500) }
  else { await p.locator('#drawer').hover(); await p.mouse.wheel(0, 700); await p.waitForTimeout(1500) }
  await p.screenshot({ path: out }); await p.close()
}
await b.close()
