import { chromium } from '@playwright/test'
const [,, out, hash = '', size = '1366x641', scheme = 'light', wait = '6000', port='4221'] = process.argv
const [width, height] = size.split('x').map(Number)
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const p = await b.newPage({ viewport: { width, height }, colorScheme: scheme })
p.on('console', (m) => console.log(m.type(), m.text()))
p.on('pageerror', (e) => console.log('ERR', e.message))
await p.goto(`http://localhost:${port}/some/sub-path/${hash}`)
await p.waitForTimeout(Number(wait))
if (process.env.CLICK) for (const c of process.env.CLICK.split('|')) { await p.locator(c).first().click(); await p.waitForTimeout(1500) }
await p.screenshot({ path: out })
await b.close()
