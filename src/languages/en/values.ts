/** What is wrong with a value, as the end of a sentence; with a text, as the middle of one. */
import { gaussianFields } from '../../core/gaussian/gaussianText.ts'
import { lineFields, planeFields } from '../../core/gaussian/mode.ts'
import type {
  ModeProblem,
  ParamProblem,
  TextProblem,
  ValueProblem,
} from '../../core/settings/problem.ts'
import { type Sentences, say } from '../say.ts'

const values: Sentences<ValueProblem> = {
  notToggle: () => 'must be 0 or 1',
  notChoice: () => 'is not one of the choices',
  notNumber: () => 'is not a number',
  notWhole: () => 'must be a whole number',
  range: ({ min, max }) => `must lie between ${min} and ${max}`,
}

type Fields = Readonly<Record<string, { readonly label: string }>>

const labelOf = (fields: Fields, name: string) => fields[name].label.toLowerCase()

const modes: Sentences<ModeProblem> = {
  numbers({ mode, kind, count }) {
    const needed = kind === 'line' ? 'three are needed' : 'four to six are needed'
    const fields: Fields = kind === 'line' ? lineFields : planeFields
    const names = Object.keys(fields).map((name) => labelOf(fields, name))
    const numbers = count === 1 ? 'one number' : `${count} numbers`
    return `mode ${mode} has ${numbers}, but ${needed} (${names.join(', ')}), so it is left out`
  },
  field: ({ mode, field, problem, left }) =>
    `mode ${mode}: ${labelOf(planeFields, field)} ${say(values, problem)}${left ? ', so it is left out' : ''}`,
  most: ({ most, of }) => `only the first ${most} of ${of} modes are kept`,
  none: () => 'there is no mode in it',
}

/** A text may have many faults; the first few are named. */
const named = 3

const places: Readonly<Record<string, string>> = {
  count: 'count',
  left: 'left side',
  bottom: 'lower side',
  size: 'size',
}

const texts: Sentences<TextProblem> = {
  modes({ faults }) {
    const more = faults.length - named
    const first = faults.slice(0, named).map((fault) => say(modes, fault))
    return first.join('; ') + (more > 0 ? `; and ${more} more faults` : '')
  },
  gaussianForm: () => 'is neither “auto” nor x_sd, x_y_sd or x_y_sd_sd2_angle',
  gaussianField: ({ field, problem }) =>
    `${labelOf(gaussianFields, field)} ${say(values, problem)}`,
  sketchNumber: ({ name, problem }) => `the ${places[name]} of the sketch ${say(values, problem)}`,
  sketchFar: () => 'the sketch is too far from 0 for its size',
  sketchEmpty: () => 'the sketch holds no kernel',
  sketchCut: ({ after }) => `the sketch cannot be read after kernel ${after}`,
  rowsNumber: ({ name, problem }) => `the ${places[name]} of the points ${say(values, problem)}`,
  rowsFar: () => 'the points are too far from 0 for their size',
  rowsAlike: () => 'there are no two different points in it',
  picturesForm: () => 'does not name pictures',
  rowsCut: ({ after }) => `the points cannot be read after number ${after}`,
}

const isOfText = (problem: ParamProblem): problem is TextProblem => problem.code in texts

/** What is wrong with a text, which is told where the fault is in it. */
export const fault = (problem: ParamProblem, text: string): string =>
  isOfText(problem) ? say(texts, problem) : `“${text}” ${say(values, problem)}`
