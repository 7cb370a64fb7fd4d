import type { Row } from '../../core/record/ensembleRow.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { tf } from '../../engine/activate.ts'
import { createSession } from '../../engine/session/session.ts'
import type { Lesson, SeededClaim, Step, Values } from '../../lessons/lesson.ts'
import { lessonSeeds, type Measured } from '../../lessons/measured.ts'
import { progress } from '../process/output.ts'
import { besidesOf, courseOf, digestOf } from './course.ts'

/** Digits that are recorded: more than any text says, and fewer than rounding can change. */
const EXACT = 10
const SEEDED = 6

/** What the claim of a step is about, measured now. */
export async function measure(
  lesson: Lesson,
  step: Step,
  seeds: number = lessonSeeds,
): Promise<Measured> {
  const course = digestOf(step)
  const { claim } = step
  if (claim.kind === 'exact') return { course, values: rounded(claim.measure(), EXACT) }
  const name = `${lesson.id}.${step.id}`
  const both = async (link: string) => ({
    a: await trained(link, claim, 'a', seeds, name),
    b: await trained(link, claim, 'b', seeds, name),
  })
  const rows = await both(step.course)
  const besides: Awaited<ReturnType<typeof both>>[] = []
  for (const link of besidesOf(claim)) besides.push(await both(link))
  return { course, seeds, values: rounded(claim.measure(rows, besides), SEEDED) }
}

/** One row a seed, where the course pauses. */
async function trained(
  link: string,
  claim: SeededClaim,
  lane: LaneName,
  seeds: number,
  name: string,
): Promise<readonly Row[]> {
  const course = courseOf(link, seeds)
  const { stop } = course
  if (!stop) throw new Error(`The course of ${name} pauses nowhere.`)
  const session = await createSession(tf, course, lane)
  while (session.step < stop && session.statuses.includes('ok')) {
    await session.advance(stop, 1000)
    progress(`${name}, lane ${lane.toUpperCase()}`, session.step, stop)
  }
  const rows = await session.evaluate(claim.asks ?? [])
  session.dispose()
  return rows
}

function rounded(values: Values, digits: number): Values {
  const entries = Object.entries(values)
  const lost = entries.find(([, value]) => !Number.isFinite(value))
  if (lost) throw new Error(`“${lost[0]}” is ${lost[1]}, which no text can say.`)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Number(value.toPrecision(digits))]),
  )
}
