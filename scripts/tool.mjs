import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The file of an installed package's command, for Node to run. Not by npx: on Windows that is a batch
 * file, which needs a shell, and a shell splits a path at its spaces.
 */
export function tool(name, owner = name) {
  const folder = join('node_modules', owner)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, bin[name] ?? bin)
}
