/**
 * Who handed in a file, by its path in the archive of a learning platform; null: it does not tell.
 * Moodle gives a folder to each, `Ada Lovelace_1234_assignsubmission_file/worksheet.json`, or puts as
 * much before the file's name; Canvas puts `lovelaceada_LATE_123_456_worksheet.json`.
 */
import { mostName } from './limits.ts'
import { plainName } from './plainText.ts'

const moodle = /^(.+?)_\d+_assignsubmission_/
const canvas = /^([^_]+)_(?:LATE_)?\d+_\d+_/

export function studentOf(path: string): string | null {
  const parts = path.split('/')
  const named = parts.map((part) => (moodle.exec(part) ?? canvas.exec(part))?.[1])
  const name = named.find((one) => one !== undefined)
  return name ? plainName(name.slice(0, mostName)) : null
}
