// Ends with one line on a Node that is too old for what comes after: import it first, and load the rest
// by `import()`, because an old Node may not even parse that. This file is for old ones, too.
// biome-ignore lint/style/useNodejsImportProtocol: an old Node knows no other names
import { readFileSync } from 'fs'

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const needed = engines.node.replace('>=', '')
const numbers = (version) => version.split('.').map(Number)
const [major, minor] = numbers(process.versions.node)
const [leastMajor, leastMinor] = numbers(needed)

if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
  console.error(`Modescope needs Node ${needed} or newer; this is ${process.versions.node}.`)
  process.exit(2)
}
