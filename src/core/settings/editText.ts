/** Edits as text: `1500:b.divergence=kl`, `800:target.modes=…`, `800:a.target.modes=…`. */
import { append } from './append.ts'
import { type Catalogue, paramsOf } from './catalogue.ts'
import { type Course, type Edit, editsOf, experimentAt, lanesOf, unedited } from './course.ts'
import { type Experiment, type LaneName, laneNames } from './experiment.ts'
import { clip, lastStep, valueIn } from './linkText.ts'
import { format, type ParamValue } from './params.ts'
import type { LinkProblem } from './problem.ts'

/** One text for each value that an edit changes. */
export function editTexts(course: Course, catalogue: Catalogue): string[] {
  const { target, lanes } = course.experiment
  const params = paramsOf(catalogue.targets, target.id)
  const targets = { a: target, b: target }
  return course.edits.flatMap(({ step, change }) => {
    const lane = change.lane ? `${change.lane}.` : ''
    if ('values' in change) {
      const declared = paramsOf(catalogue.objectives, lanes[change.lane].id)
      return Object.entries(change.values).map(
        ([name, value]) => `${step}:${lane}${name}=${format(declared[name], value)}`,
      )
    }
    const { values } = change.target
    const names = Object.keys(params).filter((name) =>
      lanesOf(change).some((each) => targets[each].values[name] !== values[name]),
    )
    for (const each of lanesOf(change)) targets[each] = change.target
    return names.map(
      (name) => `${step}:${lane}target.${name}=${format(params[name], values[name])}`,
    )
  })
}

/** The course of an experiment with the edits of these texts. Total: what is no edit is left out. */
export function readEdits(
  texts: readonly string[],
  experiment: Experiment,
  catalogue: Catalogue,
  adjusted: LinkProblem[],
): Course {
  const parts = texts.flatMap((text) => {
    const part = partOf(text)
    if (part && paramOf(part, experiment, catalogue)) return part
    adjusted.push({ code: 'noChange', text: clip(text) })
    return []
  })
  const sorted = parts.toSorted((one, other) => one.step - other.step)
  if (sorted.some((part, i) => part !== parts[i])) {
    adjusted.push({ code: 'order' })
  }
  return sorted.reduce((course, part) => {
    const param = paramOf(part, experiment, catalogue)!
    const value = valueIn({ key: part.key, step: part.step }, param, part.text, adjusted)
    return append(course, editOf(part, value, course))
  }, unedited(experiment))
}

/** One value of an edit. */
interface Part {
  readonly step: number
  readonly key: string
  /** Of a target that both lanes take up: null. */
  readonly lane: LaneName | null
  readonly ofTarget: boolean
  readonly name: string
  readonly text: string
}

function partOf(whole: string): Part | null {
  const found = /^(\d{1,9}):(((a|b)\.)?(target\.)?([^.=]+))=(.*)$/s.exec(whole)
  if (!found || Number(found[1]) > lastStep) return null
  const [, step, key, , lane = null, ofTarget, name, text] = found
  return {
    ...{ step: Number(step), key, name, text },
    lane: laneNames.find((each) => each === lane) ?? null,
    ofTarget: ofTarget !== undefined,
  }
}

/** The live parameter that it sets, if there is one. */
function paramOf({ lane, ofTarget, name }: Part, { target, lanes }: Experiment, all: Catalogue) {
  const params = ofTarget
    ? paramsOf(all.targets, target.id)
    : lane
      ? paramsOf(all.objectives, lanes[lane].id)
      : {}
  const param = Object.hasOwn(params, name) ? params[name] : null
  return param?.live ? param : null
}

function editOf({ step, lane, ofTarget, name }: Part, value: ParamValue, course: Course): Edit {
  if (!ofTarget && lane) return { step, change: { lane, values: { [name]: value } } }
  // The rest of the target is as it stands by then.
  const edits = editsOf(course, lane ?? laneNames[0])
  const { target } = experimentAt({ ...course, edits }, step)
  const changed = { ...target, values: { ...target.values, [name]: value } }
  return { step, change: { target: changed, ...(lane && { lane }) } }
}
