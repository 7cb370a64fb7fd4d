import { append } from './append.ts'
import { type Change, type Course, experimentAt, lanesOf, unedited } from './course.ts'
import type { ParamValue } from './params.ts'

type Settings = Readonly<Record<string, ParamValue>>

/**
 * The course whose lane B is lane A up to a step, and from there on lane A with other settings. Random
 * numbers depend on seed, stream, step and index, and on no lane: up to there both are the same run.
 * Lane A keeps its course. What lane A's target was, lane B's is, also later, so that they compare.
 */
export function branched(course: Course, step: number, values: Settings): Course {
  const { experiment, edits } = course
  const { a } = experiment.lanes
  const start = unedited({ ...experiment, lanes: { a, b: a } })
  const own = edits.filter(({ change }) => lanesOf(change).includes('a'))
  const copied = own.flatMap((edit) => {
    const { change } = edit
    if ('target' in change) return { step: edit.step, change: { target: change.target } }
    return edit.step > step ? edit : [edit, { step: edit.step, change: inB(change) }]
  })
  const change: Change = { lane: 'b', values }
  const grown = [...copied, { step, change }].reduce(append, start)
  const thinned = (course.thinned ?? 0) + (grown.thinned ?? 0)
  return thinned > 0 ? { ...grown, thinned } : grown
}

const inB = ({ values }: { readonly values: Settings }): Change => ({ lane: 'b', values })

/** The settings that lane A had at a step. */
export const stemAt = (course: Course, step: number): Settings =>
  experimentAt(course, step).lanes.a.values
