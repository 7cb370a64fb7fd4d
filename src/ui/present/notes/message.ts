/**
 * What the presenter's view and the notes tell each other. Other windows of the site may have an older
 * version of it, so what comes is read as anything else that comes from outside.
 */
import { type Slide, slides } from '../turn.ts'

/** Where the presenter's view stands. */
export interface Standing {
  /** The id of the lesson. */
  readonly lesson: string
  readonly at: number
  readonly slide: Slide
  /** When it was begun, in ms since 1970. */
  readonly since: number
}

/** What the notes ask for: where the view stands, to turn it, or to begin the clock anew. */
export const wishes = ['where', 'next', 'back', 'restart'] as const
export type Wish = (typeof wishes)[number]

export const wishIn = (data: unknown): Wish | undefined => wishes.find((wish) => wish === data)

export function standingIn(data: unknown): Standing | null {
  if (typeof data !== 'object' || data === null) return null
  const said: Readonly<Record<string, unknown>> = { ...data }
  const slide = slides.find((one) => one === said.slide)
  const { lesson, at, since } = said
  if (!slide || typeof lesson !== 'string') return null
  if (typeof at !== 'number' || typeof since !== 'number') return null
  return { lesson, at, slide, since }
}

export const channelName = 'modescope.present'
