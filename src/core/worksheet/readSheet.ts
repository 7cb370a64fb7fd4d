import { lastStep } from '../settings/linkText.ts'
import { depthOf } from './depth.ts'
import { letters } from './letters.ts'
import { mostBytes, mostDepth, mostLink, mostName, mostSteps, mostText } from './limits.ts'
import { plainName, plainText } from './plainText.ts'
import type { Outcome } from './problem.ts'
import { readFingerprint } from './readFingerprint.ts'
import {
  fieldsIn,
  formed,
  isFields,
  isThrown,
  needed,
  own,
  refuse,
  textIn,
  wholeIn,
} from './reading.ts'
import { FORMAT, type SheetStep, VERSION, type Worksheet } from './worksheet.ts'

/** Ids of lessons and of their steps. */
const id = /^[A-Za-z][\w-]{0,39}$/
/** A link within the page, as the page writes it; it leads nowhere else. */
const hash = /^#[\w.~!$&'()*+,;=:@/?%-]*$/
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/
const lastEpoch = 10_000

/** Reads a sheet that anybody may have written. Never throws; what it does not know, it leaves out. */
export function readSheet(bytes: Uint8Array): Outcome<Worksheet> {
  if (bytes.length === 0) return { problem: { code: 'empty' } }
  if (bytes.length > mostBytes) {
    return { problem: { code: 'large', bytes: bytes.length, most: mostBytes } }
  }
  const text = decoded(bytes)
  if (text === null) return { problem: { code: 'noText' } }
  if (depthOf(text) > mostDepth) return { problem: { code: 'deep', most: mostDepth } }
  const json = parsed(text)
  if (json === undefined) return { problem: { code: 'noJson' } }
  if (!isFields(json) || own(json, 'format') !== FORMAT) return { problem: { code: 'noSheet' } }
  try {
    const version = wholeIn(own(json, 'version'), 'version', Number.MAX_SAFE_INTEGER)
    if (version !== VERSION) return { problem: { code: 'version', version, read: VERSION } }
    return { value: sheetIn(json) }
  } catch (error) {
    if (isThrown(error)) return { problem: { code: 'fault', fault: error.fault } }
    throw error
  }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function sheetIn(json: Readonly<Record<string, unknown>>): Worksheet {
  const name = own(json, 'name') ?? null
  const steps = needed(json, 'steps', 'steps')
  if (!Array.isArray(steps)) return refuse({ code: 'type', at: 'steps' })
  if (steps.length > mostSteps) return refuse({ code: 'long', at: 'steps', most: mostSteps })
  const read = steps.map((step: unknown, i) => stepIn(step, `steps.${i + 1}`))
  const twice = read.find((step, i) => read.findIndex((other) => other.id === step.id) < i)
  if (twice) return refuse({ code: 'twice', id: twice.id })
  return {
    lesson: formed(textIn(needed(json, 'lesson', 'lesson'), 'lesson', mostName), 'lesson', id),
    epoch: wholeIn(needed(json, 'epoch', 'epoch'), 'epoch', lastEpoch),
    name: name === null ? null : plainName(textIn(name, 'name', mostName)),
    saved: momentIn(needed(json, 'saved', 'saved'), 'saved'),
    steps: read,
  }
}

function momentIn(value: unknown, at: string): string {
  const text = formed(textIn(value, at, mostName), at, moment)
  // There is no 31st of June.
  const isThere =
    !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text.slice(0, 19))
  return isThere ? text : refuse({ code: 'form', at })
}

function stepIn(value: unknown, at: string): SheetStep {
  const step = fieldsIn(value, at)
  const chosen = needed(step, 'chosen', `${at}.chosen`)
  const link = own(step, 'link') ?? null
  const fingerprint = own(step, 'fingerprint') ?? null
  return {
    id: formed(textIn(needed(step, 'id', `${at}.id`), `${at}.id`, mostName), `${at}.id`, id),
    chosen: chosen === 'skipped' ? chosen : wholeIn(chosen, `${at}.chosen`, letters.length - 1),
    text: plainText(textIn(own(step, 'text') ?? '', `${at}.text`, mostText)),
    link: link === null ? null : formed(textIn(link, `${at}.link`, mostLink), `${at}.link`, hash),
    fingerprint:
      fingerprint === null ? null : readFingerprint(fingerprint, `${at}.fingerprint`, lastStep),
  }
}
