// What `npm start` does, on a Node that is new enough.
import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPackages } from './install.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
installPackages()
const { build, preview } = await import('vite')
const { loadConfig } = await import('./config.mjs')
const config = { ...(await loadConfig()), configFile: false }
config.build = { ...config.build, outDir: isWritable('dist') ? 'dist' : temporary() }
await build({ ...config, logLevel: 'warn' })
const server = await preview({ ...config, preview: { open: canOpen() } })
console.log('Modescope is served at')
server.printUrls()

/** Whether a build can be written here: into a folder that is there, or into a new one. */
function isWritable(folder) {
  const there = [folder, join(folder, 'assets')].filter((path) => existsSync(path))
  try {
    for (const path of there.length > 0 ? there : ['.']) accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** A folder that is gone when the server is. */
function temporary() {
  const folder = mkdtempSync(join(tmpdir(), 'modescope-'))
  console.log(`This folder cannot be written to; building in ${folder}`)
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0))
  return folder
}

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
