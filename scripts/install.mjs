// The packages that both commands need: those of package-lock.json.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** One string, for a shell: on Windows npm is a batch file, which Node runs by no other way. */
const command = 'npm install --no-save --no-audit --no-fund'

/**
 * Installs what package-lock.json names and is not there. Not by `npm ci`, which deletes everything
 * first: npm's own `install` puts back what was there when it fails, as without a network.
 */
export function installPackages() {
  if (isInstalled()) return
  console.log('Installing packages …')
  const { status, stderr } = spawnSync(command, {
    shell: true,
    stdio: ['inherit', 'inherit', 'pipe'],
    encoding: 'utf8',
  })
  if (status === 0) return
  if (!existsSync('node_modules/vite/package.json')) {
    console.error(`${stderr.trim()}\nThe packages could not be installed; “${command}” failed.`)
    process.exit(1)
  }
  console.error('npm could not install what package-lock.json names; going on with what is there.')
}

/**
 * Whether node_modules holds the versions of package-lock.json, by npm's own record. What is optional
 * may be missing: it is for other machines.
 */
function isInstalled() {
  const record = packagesOf('node_modules/.package-lock.json')
  const wanted = packagesOf('package-lock.json')
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const found = record[path]
    if (path === '') return true
    return found ? found.version === version && found.integrity === integrity : optional === true
  })
}

/** Packages of a lock file by path; none if it cannot be read. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}
