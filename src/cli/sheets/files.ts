import { readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { SheetFile } from '../../core/worksheet/collect.ts'

/**
 * The files at a path: itself, or all that are in it. Links are followed where they are named, not
 * where they lie in a folder.
 * @throws Error with one line if there is nothing
 */
export function filesAt(path: string): readonly SheetFile[] {
  const stats = statSync(path)
  if (!stats.isDirectory()) return [file(path, basename(path))]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((found) => file(found, found.slice(join(path, '/').length)))
}

const file = (path: string, name: string): SheetFile => ({
  path: name,
  size: statSync(path).size,
  bytes: () => readFile(path),
})
