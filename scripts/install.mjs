// What both commands need on a fresh clone: the packages, and for the tests a Chromium.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

/** Installs the packages of package-lock.json, unless they are there already. */
export function installPackages() {
  const installed = 'node_modules/.package-lock.json'
  if (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs
  ) {
    return
  }
  console.log('Installing packages …')
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit' })
}

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
  return spawnSync('node', ['-e', script], { encoding: 'utf8' }).stdout.trim()
}

/** A Chromium's path: one that is there, else Playwright's own, else Debian's package. */
export function findChromium() {
  const found = () => candidates().find((path) => path && existsSync(path))
  const attempts = [
    ['npx', ['playwright', 'install', 'chromium']],
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
