/**
 * A course: an experiment, and what a person changed while it was trained. It says all that a run
 * depends on, so that a link, the command line and a recovered worker can train the same run again.
 */
import { type Choice, type Experiment, type LaneName, laneNames } from './experiment.ts'
import type { ParamValue } from './params.ts'

type Settings = Readonly<Record<string, ParamValue>>

/** What a lane can take up while it is trained. */
export type Change =
  /** Live settings of one lane: those that changed. */
  | { readonly lane: LaneName; readonly values: Settings }
  /**
   * Another target of the same family. It is for both lanes; where they are at different steps, each
   * takes it up at its own.
   */
  | { readonly target: Choice; readonly lane?: LaneName }

export interface Edit {
  /** The steps that were made before: the edit holds from the next one on. */
  readonly step: number
  readonly change: Change
}

export interface Course {
  /** As it was before the first step. */
  readonly experiment: Experiment
  /** In the order of their steps. At one step there is one edit of each lane's settings and target. */
  readonly edits: readonly Edit[]
  /** Edits that were made, but are not kept, because there were too many; left out: none. */
  readonly thinned?: number
}

/** Edits that a course keeps as they were made. A drag of a few seconds makes a hundred. */
export const mostEdits = 200

export const courseOf = (experiment: Experiment): Course => ({ experiment, edits: [] })

/** The lanes that take up a change. */
export const lanesOf = ({ lane }: Change): readonly LaneName[] => (lane ? [lane] : laneNames)

/** The edits that a lane takes up. */
export const editsOf = ({ edits }: Pick<Course, 'edits'>, lane: LaneName): readonly Edit[] =>
  edits.filter(({ change }) => lanesOf(change).includes(lane))

/** The course without what was changed after a step. */
export const upTo = (course: Course, step: number): Course => ({
  ...course,
  edits: course.edits.filter((edit) => edit.step <= step),
})

/** The experiment as it stands once the edits up to a step are made; left out: all of them. */
export const experimentAt = (course: Course, step = Number.POSITIVE_INFINITY): Experiment =>
  upTo(course, step).edits.reduce((experiment, { change }) => changed(experiment, change), {
    ...course.experiment,
  })

/** The experiment after a change. */
export function changed(experiment: Experiment, change: Change): Experiment {
  if ('target' in change) return { ...experiment, target: change.target }
  const { lanes } = experiment
  const { id, values } = lanes[change.lane]
  const lane = { id, values: { ...values, ...change.values } }
  return { ...experiment, lanes: { ...lanes, [change.lane]: lane } }
}

/**
 * The course with another edit, at its place by step. With what was edited at the same step it is
 * one edit, or none if all is as it was before. What is changed before the first step is the
 * experiment itself, unless it is the target of one lane alone.
 */
export function append(course: Course, { step, change }: Edit): Course {
  if (step === 0 && !('target' in change && change.lane)) {
    return { ...course, experiment: changed(course.experiment, change) }
  }
  const twin = course.edits.find((edit) => edit.step === step && alike(edit.change, change))
  const others = course.edits.filter((edit) => edit !== twin)
  const both = twin ? merged(twin.change, change) : change
  const edits = [
    ...others.filter((edit) => edit.step <= step),
    ...(isNews({ ...course, edits: others }, { step, change: both })
      ? [{ step, change: both }]
      : []),
    ...others.filter((edit) => edit.step > step),
  ]
  return thin({ ...course, edits })
}

/** Whether any lane stands otherwise after an edit. */
function isNews(course: Course, { step, change }: Edit): boolean {
  return lanesOf(change).some((lane) => {
    const before = experimentAt({ ...course, edits: editsOf(course, lane) }, step)
    if ('target' in change) return !sameChoice(before.target, change.target)
    const { values } = before.lanes[change.lane]
    return Object.entries(change.values).some(([name, value]) => values[name] !== value)
  })
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
