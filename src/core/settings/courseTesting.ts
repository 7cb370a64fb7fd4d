import fc from 'fast-check'
import { append } from './append.ts'
import { type Catalogue, type Entry, paramsOf } from './catalogue.ts'
import { type Course, type Edit, editsOf, experimentAt, unedited } from './course.ts'
import { type Choice, type Experiment, laneNames, trainingParams } from './experiment.ts'
import { defaults, type Params, type ParamValue } from './params.ts'
import { admissible } from './paramTesting.ts'

/** Any admissible values of a declaration. */
const valuesOf = (params: Params) =>
  fc.record(Object.fromEntries(Object.entries(params).map(([name, p]) => [name, admissible(p)])))

const choiceOf = (entries: readonly Entry[]): fc.Arbitrary<Choice> =>
  fc.oneof(...entries.map(({ id, params }) => valuesOf(params).map((values) => ({ id, values }))))

/** Any experiment, with every setting anywhere in its range. */
export const experiments = (catalogue: Catalogue): fc.Arbitrary<Experiment> =>
  fc.record({
    target: choiceOf(catalogue.targets),
    training: valuesOf(trainingParams).map((values) => ({
      ...defaults(trainingParams),
      ...values,
    })),
    lanes: fc.record({ a: choiceOf(catalogue.objectives), b: choiceOf(catalogue.objectives) }),
  })

/** Sets one value of the target, of both lanes or one, as it stands by then. */
export function targetEdit(
  course: Course,
  step: number,
  lane: 'a' | 'b' | undefined,
  name: string,
  value: ParamValue,
): Edit {
  const edits = editsOf(course, lane ?? 'a')
  const { target } = experimentAt({ ...course, edits }, step)
  const changed = { ...target, values: { ...target.values, [name]: value } }
  return { step, change: { target: changed, ...(lane && { lane }) } }
}

const live = (params: Params) => Object.entries(params).filter(([, param]) => param.live)

/** Any one value that can change while this experiment is trained, as an edit of a course. */
function anyEdit(experiment: Experiment, catalogue: Catalogue) {
  const step = fc.integer({ min: 0, max: 60 })
  const ofTarget = live(paramsOf(catalogue.targets, experiment.target.id)).flatMap(
    ([name, param]) =>
      [undefined, ...laneNames].map((lane) =>
        fc.tuple(step, admissible(param)).map(
          ([at, value]) =>
            (course: Course) =>
              targetEdit(course, at, lane, name, value),
        ),
      ),
  )
  const ofLane = laneNames.flatMap((lane) =>
    live(paramsOf(catalogue.objectives, experiment.lanes[lane].id)).map(([name, param]) =>
      fc.tuple(step, admissible(param)).map(
        ([at, value]) =>
          (): Edit => ({ step: at, change: { lane, values: { [name]: value } } }),
      ),
    ),
  )
  return fc.oneof(...ofTarget, ...ofLane)
}

/** Any experiment with any edits, in any order. */
export const courses = (catalogue: Catalogue): fc.Arbitrary<Course> =>
  experiments(catalogue).chain((experiment) =>
    fc
      .array(anyEdit(experiment, catalogue), { maxLength: 12 })
      .map((edits) =>
        edits.reduce((course, edit) => append(course, edit(course)), unedited(experiment)),
      ),
  )
