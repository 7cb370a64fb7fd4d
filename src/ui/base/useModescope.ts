import { useStore } from 'zustand'
import type { Actions } from '../../store/actions.ts'
import type { State } from '../../store/state.ts'
import { modescope } from '../../store/store.ts'
import { viewed } from '../../store/timeline/viewed.ts'

type Seen = State & Actions

/** What a component needs of the page's state: it is drawn again when that changes. */
const useSelected = <T>(select: (state: Seen) => T): T =>
  useStore(modescope, (state) => select(viewed(state)))

const subscribe = <T>(select: (state: Seen) => T, tell: (now: T, before: T) => void) =>
  modescope.subscribe((state) => select(viewed(state)), tell)

/** The page's store, and the hook to it: all as it is seen, be it at a step of the past. */
export const useModescope = Object.assign(useSelected, {
  setState: modescope.setState,
  getState: () => viewed(modescope.getState()),
  subscribe,
})
