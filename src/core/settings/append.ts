import { type Change, type Course, changed, type Edit, lanesOf } from './course.ts'
import type { Choice, Experiment } from './experiment.ts'

/** Edits that a course keeps as they were made. A drag of a few seconds makes a hundred. */
export const mostEdits = 200

/**
 * The course with another edit, at its place by step. With what was edited at the same step it is
 * one edit, or none if all is as it was before. What is changed before the first step is the
 * experiment itself, unless it is the target of one lane alone.
 */
export function append(course: Course, edit: Edit): Course {
  const { step, change } = edit
  if (step === 0 && !('target' in change && change.lane)) {
    const experiment = changed(course.experiment, change)
    return { ...course, experiment, edits: tidy(experiment, course.edits) }
  }
  const twin = course.edits.find((other) => other.step === step && alike(other.change, change))
  const others = course.edits.filter((other) => other !== twin)
  const edits = [
    ...others.filter((other) => other.step <= step),
    twin ? { step, change: merged(twin.change, change) } : edit,
    ...others.filter((other) => other.step > step),
  ]
  return thin({ ...course, edits: tidy(course.experiment, edits) })
}

/** The edits without what changes nothing in the lanes that take it up. */
function tidy(experiment: Experiment, edits: readonly Edit[]): readonly Edit[] {
  const standing = { a: experiment, b: experiment }
  return edits.flatMap((edit) => {
    const lanes = lanesOf(edit.change)
    const change = newIn(
      edit.change,
      lanes.map((lane) => standing[lane]),
    )
    if (!change) return []
    for (const lane of lanes) standing[lane] = changed(standing[lane], change)
    return { ...edit, change }
  })
}

/** What of a change is new in any of these; null: nothing. */
function newIn(change: Change, experiments: readonly Experiment[]): Change | null {
  if ('target' in change) {
    return experiments.every(({ target }) => sameChoice(target, change.target)) ? null : change
  }
  const entries = Object.entries(change.values).filter(([name, value]) =>
    experiments.some(({ lanes }) => lanes[change.lane].values[name] !== value),
  )
  return entries.length === 0 ? null : { ...change, values: Object.fromEntries(entries) }
}

const sameChoice = (a: Choice, b: Choice): boolean =>
  a.id === b.id && Object.keys(b.values).every((name) => a.values[name] === b.values[name])

/** Whether two changes are of the same thing. */
const alike = (a: Change, b: Change): boolean =>
  a.lane === b.lane && 'target' in a === 'target' in b

/** Two changes of the same thing as one. */
const merged = (first: Change, second: Change): Change =>
  'values' in first && 'values' in second
    ? { ...second, values: { ...first.values, ...second.values } }
    : second

/**
 * The course with so many edits as they were made. Later ones of the same thing become one, the
 * newest: the course ends with the settings that it had, but is another run from there on.
 */
export function thin(course: Course, most: number = mostEdits): Course {
  const kept = course.edits.slice(0, most)
  const rest: Edit[] = []
  for (const edit of course.edits.slice(most)) {
    const at = rest.findIndex(({ change }) => alike(change, edit.change))
    const [before] = at < 0 ? [] : rest.splice(at, 1)
    rest.push(before ? { ...edit, change: merged(before.change, edit.change) } : edit)
  }
  const lost = course.edits.length - kept.length - rest.length
  if (lost === 0) return course
  return { ...course, edits: [...kept, ...rest], thinned: (course.thinned ?? 0) + lost }
}
