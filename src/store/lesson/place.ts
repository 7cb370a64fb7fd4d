/**
 * The key `lesson=luck.ten` of a link. With nothing else it is the step as it stands in its lesson;
 * a link that says its own course has it beside that.
 */

import { once } from '../../core/numerics/once.ts'
import { asideOf, withAside } from '../../core/settings/aside.ts'
import { decode } from '../../core/settings/decode.ts'
import { written } from '../../core/settings/encode.ts'
import { epochSettings } from '../../core/settings/epoch.ts'
import type { Link, Unknown } from '../../core/settings/link.ts'
import { ASK } from '../../core/settings/seat.ts'
import { encodeShort } from '../../core/settings/shortLink.ts'
import type { Lesson, Step } from '../../lessons/lesson.ts'
import { catalogue } from '../../objectives/defaults.ts'
import type { Answers, Attended } from './answer.ts'

const KEY = 'lesson'

export interface Place {
  readonly id: string
  /** Null: the first that is left to do. */
  readonly step: string | null
}

const query = (hash: string) => new URLSearchParams(hash.replace(/^#/, ''))

/** The step of a lesson that a link opens; null: it opens the playground. */
export function placeIn(hash: string): Place | null {
  const said = query(hash).get(KEY)
  if (said === null) return null
  const [id, step = null] = said.split('.')
  return { id, step }
}

export const placeText = ({ lesson, at }: Pick<Attended, 'lesson' | 'at'>): string =>
  `${lesson.id}.${lesson.steps[at].id}`

/** The index of its step; −1: there is none. */
export function indexIn({ steps }: Lesson, { step }: Place, answers: Answers): number {
  if (step !== null) return steps.findIndex(({ id }) => id === step)
  return Math.max(
    0,
    steps.findIndex(({ id }) => !Object.hasOwn(answers, id)),
  )
}

/** The step of the lesson that is being held which a link names; null: it names none of these. */
export function attendedIn(hash: string, lesson: Attended | null): Attended | null {
  const place = placeIn(hash)
  if (!lesson || place?.id !== lesson.lesson.id) return null
  const at = indexIn(lesson.lesson, place, lesson.answers)
  return at < 0 ? null : { ...lesson, at }
}

/** What a link says beside the course and the lesson. */
export const besidesIn = (unknown: Unknown): Unknown => withAside(unknown, KEY, null)

/** The link to the course of a step: as the link says, or as the lesson does but for what it says. */
export function courseIn(hash: string, { course }: Step): string {
  const said = query(hash)
  if (said.has('v') || said.has('from')) return hash
  const whole = query(course)
  for (const [key, text] of said) whole.set(key, text)
  return written([...whole])
}

/** A course without its seed, as text to be compared. */
function textOf(link: Link): string {
  const { experiment, stop, edits, thinned, view } = link
  const training = { ...experiment.training, seed: 0 }
  const unseeded = { ...experiment, training }
  const course = { experiment: unseeded, edits, thinned, stop }
  return encodeShort({ ...course, view, unknown: [] }, catalogue)
}

/** As in the link: a seed, or that it is asked for. */
const seedIn = ({ experiment, asksSeat }: Link): string =>
  asksSeat ? ASK : String(experiment.training.seed)

const own = once(({ course }: Step) => {
  const link = decode(course, catalogue)
  return { text: textOf(link), seed: seedIn(link) }
})

/**
 * The link to a step that nobody has changed, but for its seed: `#lesson=luck.ten&seed=7`. Null: its
 * course has to be said.
 */
export function ownLink({ lesson, at }: Attended, link: Link): string | null {
  const { text, seed } = own(lesson.steps[at])
  if (textOf(link) !== text) return null
  const said: Unknown = [
    [KEY, placeText({ lesson, at })],
    ...(seedIn(link) === seed ? [] : [['seed', seedIn(link)] as const]),
  ]
  return written([...said, ...epochSettings(), ...besidesIn(link.unknown)])
}

/** The shortest link to the run of a link that was made in a step: a run as the lesson has it needs its name only. */
export const shortest = (attended: Attended, link: string): string =>
  ownLink(attended, decode(link, catalogue)) ?? link

/** What stands in a link beside the course, the lesson among it. */
export const withPlace = (unknown: Unknown, lesson: Attended | null): Unknown =>
  withAside(unknown, KEY, lesson && placeText(lesson))

/** Nobody who presents answers for themselves. */
export const isLecture = (unknown: Unknown): boolean => asideOf(unknown, 'view') === 'present'
