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
  /** Shows of hands, by `lesson.step`. */
  readonly votes: Readonly<Record<string, readonly Vote[]>>
  turnTo(slide: Slide): void
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
  votes: {},
  turnTo: (slide) => set({ slide }),
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
