import { create } from 'zustand'
import { type Vote, withVote } from './hands.ts'
import type { Slide } from './turn.ts'

/** What can stand over the view, one at a time. */
type Over = 'code' | 'hands' | 'keys'

interface Presenter {
  readonly slide: Slide
  readonly over: Over | null
  /** Whether the screen is black; and whether training goes on after that. */
  readonly blank: { readonly playing: boolean } | null
  readonly pointer: boolean
  /** When the lecture began, in ms since 1970. */
  readonly since: number
  /** Shows of hands, by `lesson.step`. */
  readonly votes: Readonly<Record<string, readonly Vote[]>>
  turnTo(slide: Slide): void
  /** The lecture begins now. */
  begin(): void
  /** Opens it, or closes it where it is open. */
  flip(over: Over): void
  close(): void
  setBlank(blank: Presenter['blank']): void
  flipPointer(): void
  count(step: string, vote: Vote): void
}

/** How the presenter's view stands, which no link holds. */
export const usePresenter = create<Presenter>()((set) => ({
  slide: 'question',
  over: null,
  blank: null,
  pointer: false,
  since: Date.now(),
  votes: {},
  turnTo: (slide) => set({ slide }),
  begin: () => set({ since: Date.now() }),
  flip: (over) => set((state) => ({ over: state.over === over ? null : over })),
  close: () => set({ over: null }),
  setBlank: (blank) => set({ blank }),
  flipPointer: () => set(({ pointer }) => ({ pointer: !pointer })),
  count: (step, vote) =>
    set(({ votes }) => ({
      over: null,
      votes: { ...votes, [step]: withVote(votes[step] ?? [], vote) },
    })),
}))
