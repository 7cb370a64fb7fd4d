// The browser that the tests need.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tool } from './tool.mjs'

const candidates = () => [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  playwrightChromium(),
]

/** Where Playwright keeps its own Chromium, whether or not it is there. */
function playwrightChromium() {
  const script = "import('@playwright/test').then((p) => console.log(p.chromium.executablePath()))"
  return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout.trim()
}

/** A Chromium's path: one that is there, else Playwright's own, else Debian's package. */
export function findChromium() {
  const found = () => candidates().find((path) => path && existsSync(path))
  const attempts = [
    [process.execPath, [tool('playwright', '@playwright/test'), 'install', 'chromium']],
    ['sh', ['-c', `${sudo()}apt-get update && ${sudo()}apt-get install -y chromium`]],
  ]
  for (const [command, args] of attempts) {
    const path = found()
    if (path) return path
    console.log(`No Chromium here; trying: ${command} ${args.join(' ')}`)
    spawnSync(command, args, { stdio: 'inherit' })
  }
  const path = found()
  if (!path) throw new Error('No Chromium was found or could be installed; set CHROMIUM_PATH.')
  return path
}

const sudo = () => (process.getuid?.() === 0 ? '' : 'sudo ')
