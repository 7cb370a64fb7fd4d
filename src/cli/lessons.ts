/** `npm run lessons [-- --write]`: whether what the lessons claim is so. */
import { parseArgs } from 'node:util'
import { activate } from '../engine/activate.ts'
import type { Lesson } from '../lessons/lesson.ts'
import { lessonSeeds } from '../lessons/measured.ts'
import { lessonIds, loadLesson } from '../lessons/registry.ts'
import { type Found, tableOf } from './lessons/found.ts'
import { measure } from './lessons/measure.ts'
import { record } from './lessons/record.ts'
import { whole } from './process/whole.ts'

/** As many runs as an ensemble has at most. */
const MOST = 64

/** @throws Error that says which argument cannot be used */
function read(argv: readonly string[], lessons: readonly Lesson[]) {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      write: { type: 'boolean' },
      only: { type: 'string' },
      seeds: { type: 'string' },
    },
  })
  const all = lessons.flatMap((lesson) => lesson.steps.map((step) => ({ lesson, step })))
  const isNamed = (name: string, { lesson, step }: Omit<Found, 'measured'>) =>
    name === lesson.id || name === `${lesson.id}.${step.id}`
  const named = values.only?.split(',')
  const unknown = named?.find((name) => !all.some((job) => isNamed(name, job)))
  if (unknown !== undefined) {
    throw new Error(
      `--only must be of ${lessonIds.join(',')}, or one of their steps, not “${unknown}”`,
    )
  }
  const seeds = values.seeds === undefined ? lessonSeeds : whole('seeds', values.seeds, 1, MOST)
  if (values.write && seeds !== lessonSeeds) {
    throw new Error(`--write records ${lessonSeeds} seeds, no other number`)
  }
  return {
    write: values.write ?? false,
    seeds,
    chosen: all.filter((job) => named?.some((name) => isNamed(name, job)) ?? true),
  }
}

/** @returns the exit status: lessons.txt lists them; an internal error is thrown */
export async function main(argv: readonly string[]): Promise<number> {
  const loaded = await Promise.all(lessonIds.map(loadLesson))
  const lessons = loaded.flatMap((lesson) => lesson ?? [])
  let job: ReturnType<typeof read>
  try {
    job = read(argv, lessons)
  } catch (error) {
    process.stderr.write(`lessons: ${(error as Error).message}\n`)
    return 2
  }
  await activate('wasm', (message) => {
    throw new Error(message)
  })
  const found: Found[] = []
  for (const { lesson, step } of job.chosen) {
    found.push({ lesson, step, measured: await measure(lesson, step, job.seeds) })
    if (job.write) record(lessons, found)
  }
  process.stdout.write(tableOf(found))
  return found.every(({ step, measured }) => step.claim.holds(measured.values)) ? 0 : 1
}
