/** Reading the text of a link: how much of it, and what is no setting of the experiment. */
import { format, int, isDecimal, type Param, type ParamValue, parse } from './params.ts'
import type { LinkProblem } from './problem.ts'

/** Characters that are read. The longest link that the page writes has about four thousand. */
const LONGEST = 64 * 1024

/** The last step that a link can name. */
export const lastStep = 10_000_000

/** The step to pause at. */
export const stopParam = int({ label: 'Stop', help: '', default: 1, min: 1, max: lastStep })

/** As much as is read, without a last setting that the cut went through. */
export function bounded(hash: string, adjusted: LinkProblem[]): string {
  if (hash.length <= LONGEST) return hash
  const kilobytes = Math.round(hash.length / 1024)
  adjusted.push({ code: 'length', kilobytes, read: LONGEST / 1024 })
  const cut = hash.slice(0, LONGEST)
  return cut.slice(0, Math.max(0, cut.lastIndexOf('&')))
}

interface Named {
  readonly key: string
  /** Of a change on the way. */
  readonly step?: number
}

/** The value that a text gives; what is wrong with it is added to what was adjusted. */
export function valueIn(
  named: Named,
  param: Param,
  text: string,
  adjusted: LinkProblem[],
): ParamValue {
  const { value, problem } = parse(param, text)
  if (problem) {
    const used = clip(format(param, value))
    adjusted.push({ code: 'value', ...named, text: clip(text), problem, used })
  }
  return value
}

/** What is no number is no wish to stop. */
export function stopIn(text: string | null, adjusted: LinkProblem[]): number | null {
  if (text === null) return null
  const { value, problem } = parse(stopParam, text)
  const stop = isDecimal(text) ? Number(value) : null
  if (problem) adjusted.push({ code: 'stop', text: clip(text), problem, used: stop })
  return stop
}

/** How many edits a link says that it leaves out; what is no number says nothing. */
export const thinnedIn = (text: string | null): number =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : 0

/** As much of a text as a message can show. */
export const clip = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)
