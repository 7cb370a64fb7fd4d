/** Reading the text of a link: how much of it, and what is no setting of the experiment. */
import { format, int, isDecimal, type Param, type ParamValue, parse } from './params.ts'

/** Characters that are read. The longest link that the page writes has about four thousand. */
const LONGEST = 64 * 1024

/** The last step that a link can name. */
export const lastStep = 10_000_000

/** The step to pause at. */
export const stopParam = int({ label: 'Stop', help: '', default: 1, min: 1, max: lastStep })

/** As much as is read, without a last setting that the cut went through. */
export function bounded(hash: string, adjusted: string[]): string {
  if (hash.length <= LONGEST) return hash
  const kilobytes = Math.round(hash.length / 1024)
  adjusted.push(`The link has ${kilobytes} kB; only its first ${LONGEST / 1024} kB were read.`)
  const cut = hash.slice(0, LONGEST)
  return cut.slice(0, Math.max(0, cut.lastIndexOf('&')))
}

/** The value that a text gives, and a sentence about it if it was not taken as it stood. */
export function valueIn(key: string, param: Param, text: string, adjusted: string[]): ParamValue {
  const { value, problem } = parse(param, text)
  if (problem) {
    const what = param.kind === 'text' ? problem : `“${clip(text)}” ${problem}`
    adjusted.push(`${key}: ${what}; using ${clip(format(param, value))}.`)
  }
  return value
}

/** What is no number is no wish to stop. */
export function stopIn(text: string | null, adjusted: string[]): number | null {
  if (text === null) return null
  const { value, problem } = parse(stopParam, text)
  const stop = isDecimal(text) ? Number(value) : null
  const used = stop === null ? 'the run goes on' : `using ${stop}`
  if (problem) adjusted.push(`stop: “${clip(text)}” ${problem}; ${used}.`)
  return stop
}

/** How many edits a link says that it leaves out; what is no number says nothing. */
export const thinnedIn = (text: string | null): number =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : 0

/** As much of a text as a message can show. */
export const clip = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)
