// Puts a build into a published site: `node scripts/site.mjs dist site`. The newest version is at its root,
// and each is at `v/<version>/`, where it stays as it was first published.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** What of the root is not of the newest version; `.git` and `CNAME` are the host's. */
const stays = ['v', '.git', 'CNAME']

const [build, site] = process.argv.slice(2)
try {
  if (!build || !site) throw new Error('Say a build and a site: node scripts/site.mjs dist site')
  assemble(build, site)
} catch (error) {
  console.error(`site: ${error.message}`)
  process.exitCode = 1
}

function assemble(build, site) {
  const { version, epoch } = versionIn(build)
  const place = join(site, 'v', version)
  mkdirSync(join(site, 'v'), { recursive: true })
  if (!existsSync(place)) {
    cpSync(build, place, { recursive: true })
    console.log(`Version ${version} is new, and stays at v/${version}/`)
  } else if (versionIn(place).epoch !== epoch) {
    // Its links would be of one epoch at the root, and of another at the address that is for ever.
    throw new Error(`version ${version} was published in another epoch; raise it in package.json`)
  } else {
    console.log(
      `Version ${version} stays at v/${version}/ as it is; the root has the newest build.`,
    )
  }
  for (const name of readdirSync(site)) {
    if (!stays.includes(name)) rmSync(join(site, name), { recursive: true })
  }
  cpSync(build, site, { recursive: true })
  writeFileSync(join(site, 'versions.json'), `${JSON.stringify(newestOf(site), null, 2)}\n`)
  // Else GitHub Pages would make pages of what it takes for sources.
  writeFileSync(join(site, '.nojekyll'), '')
}

function versionIn(folder) {
  const { version, epoch } = JSON.parse(readFileSync(join(folder, 'version.json'), 'utf8'))
  if (!/^\d[\w.-]*$/.test(version) || !Number.isInteger(epoch)) {
    throw new Error(`${join(folder, 'version.json')} names no version`)
  }
  return { version, epoch }
}

/** The newest version of each epoch. */
function newestOf(site) {
  const all = readdirSync(join(site, 'v')).map((name) => versionIn(join(site, 'v', name)))
  const sorted = all.sort((a, b) => compare(a.version, b.version))
  return Object.fromEntries(sorted.map(({ version, epoch }) => [epoch, version]))
}

/** As versions are ordered (semver.org, 11): by numbers, and one with a suffix before the one without. */
function compare(a, b) {
  const [of, beside] = [a, b].map((version) => version.split(/-(.*)/))
  const numbers = of[0].localeCompare(beside[0], 'en', { numeric: true })
  if (numbers !== 0) return numbers
  if (!of[1] || !beside[1]) return Number(!of[1]) - Number(!beside[1])
  return of[1].localeCompare(beside[1], 'en', { numeric: true })
}
