import { useStore } from 'zustand'
import type { Actions } from '../../store/actions.ts'
import type { State } from '../../store/state.ts'
import { modescope } from '../../store/store.ts'

/** What a component needs of the page's state: it is drawn again when that changes. */
const useSelected = <T>(select: (state: State & Actions) => T): T => useStore(modescope, select)

/** The page's store, and the hook to it. */
export const useModescope = Object.assign(useSelected, modescope)
