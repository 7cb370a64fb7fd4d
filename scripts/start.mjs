// `npm start`: installs, builds, serves and opens the playground.
import { execFileSync } from 'node:child_process'
import { installPackages } from './install.mjs'

process.chdir(new URL('..', import.meta.url).pathname)
installPackages()
const { build, preview } = await import('vite')
await build({ logLevel: 'warn' })
const server = await preview({ preview: { open: canOpen() } })
console.log('Modescope is served at')
server.printUrls()

/** A machine without a desktop has nothing to open a page with. */
function canOpen() {
  if (process.env.CI || process.env.BROWSER === 'none') return false
  if (process.platform !== 'linux') return true
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return false
  try {
    execFileSync('which', ['xdg-open'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
