/** `npm run gallery [-- --write]`: what fails in the gallery of failures, and what cures it, seed by seed. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { laneNames } from '../core/settings/experiment.ts'
import { encodeShort } from '../core/settings/shortLink.ts'
import { activate } from '../engine/activate.ts'
import { catalogue } from '../objectives/defaults.ts'
import { courseOf, type Failure, failures } from '../objectives/gallery/failures.ts'
import { failing, type Measured, medianOf } from '../objectives/gallery/measured.ts'
import { measure } from './gallery/measure.ts'
import { table } from './process/table.ts'

/**
 * Of every setting of a course that is not the frozen default: another digest is another course, which
 * was not measured. A setting that came later, and is at its default, changes no course.
 */
export const digestOf = (failure: Failure): string =>
  createHash('sha256')
    .update(encodeShort(courseOf(failure), catalogue))
    .digest('hex')
    .slice(0, 16)

/** JSON with a list a line, as the formatter has it. */
function json(all: readonly (readonly [string, Measured])[]): string {
  const entries = all.map(([id, { course, a, b }]) => {
    const lists = [`"a": [${a.join(', ')}]`, `"b": [${b.join(', ')}]`]
    return `  "${id}": {\n    "course": "${course}",\n    ${lists.join(',\n    ')}\n  }`
  })
  return `{\n${entries.join(',\n')}\n}\n`
}

/** @throws Error that says which argument cannot be used */
function read(argv: readonly string[]) {
  const { values } = parseArgs({
    args: [...argv],
    options: { write: { type: 'boolean' }, only: { type: 'string' } },
  })
  const ids: readonly string[] = failures.map(({ id }) => id)
  const named = values.only?.split(',')
  const unknown = named?.find((id) => !ids.includes(id))
  if (unknown !== undefined) {
    throw new Error(`--only must be of ${ids.join(',')}, not “${unknown}”`)
  }
  return {
    write: values.write ?? false,
    chosen: failures.filter(({ id }) => named?.includes(id) ?? true),
  }
}

/** @returns the exit status: gallery.txt lists them; an internal error is thrown */
export async function main(argv: readonly string[]): Promise<number> {
  let job: ReturnType<typeof read>
  try {
    job = read(argv)
  } catch (error) {
    process.stderr.write(`gallery: ${(error as Error).message}\n`)
    return 2
  }
  await activate('wasm', (message) => {
    throw new Error(message)
  })
  const found: Record<string, Measured> = {}
  for (const failure of job.chosen) {
    const [a, b] = [await measure(failure, 'a'), await measure(failure, 'b')]
    found[failure.id] = { course: digestOf(failure), a, b }
    if (job.write) write(found)
  }
  const rows = job.chosen.flatMap((failure) =>
    laneNames.map((lane) => {
      const values = found[failure.id][lane]
      const failed = `${failing(failure, values)} of ${values.length}`
      return [failure.id, lane, failure.measure, failed, String(medianOf(values)), values.join(' ')]
    }),
  )
  const head = ['failure', 'lane', 'measured', 'failed', 'median', 'by seed']
  process.stdout.write(`${table([head, ...rows])}\n`)
  return 0
}

/** Beside what was measured before. The program itself runs from a folder of its own. */
function write(found: Readonly<Record<string, Measured>>): void {
  const file = 'src/objectives/gallery/measured.json'
  const merged: Readonly<Record<string, Measured>> = {
    ...JSON.parse(readFileSync(file, 'utf8')),
    ...found,
  }
  writeFileSync(
    file,
    json(failures.flatMap(({ id }) => (merged[id] ? [[id, merged[id]] as const] : []))),
  )
}
