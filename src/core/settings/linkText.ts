/** Reading the text of a link: how much of it, and what is no setting of the experiment. */
import { int, isDecimal, parse } from './params.ts'

/** Characters that are read. The longest link that the page writes has about four thousand. */
const LONGEST = 64 * 1024

/** The step to pause at. */
export const stopParam = int({ label: 'Stop', help: '', default: 1, min: 1, max: 10_000_000 })

/** As much as is read, without a last setting that the cut went through. */
export function bounded(hash: string, adjusted: string[]): string {
  if (hash.length <= LONGEST) return hash
  const kilobytes = Math.round(hash.length / 1024)
  adjusted.push(`The link has ${kilobytes} kB; only its first ${LONGEST / 1024} kB were read.`)
  const cut = hash.slice(0, LONGEST)
  return cut.slice(0, Math.max(0, cut.lastIndexOf('&')))
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

/** As much of a text as a message can show. */
export const clip = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)
