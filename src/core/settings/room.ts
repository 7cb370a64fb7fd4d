/** Rooms of the page besides the playground, by `view=` in a link. */
import { asideOf } from './aside.ts'
import type { Unknown } from './link.ts'

/** What is shown to a class; the lecturer's own window beside it; and the worksheets that come back. */
export const rooms = ['present', 'notes', 'sheets'] as const
export type Room = (typeof rooms)[number]

const named = (text: string | null): Room | null => rooms.find((room) => room === text) ?? null

/** Null: the playground. */
export const roomOf = (unknown: Unknown): Room | null => named(asideOf(unknown, 'view'))

export const roomIn = (hash: string): Room | null =>
  named(new URLSearchParams(hash.replace(/^#/, '')).get('view'))

/** A room that opens no course: nothing of the link is trained there. Null: another one, or none. */
export function roomApart(hash: string): Exclude<Room, 'present'> | null {
  const room = roomIn(hash)
  return room === 'present' ? null : room
}
