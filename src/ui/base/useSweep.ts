import { useStore } from 'zustand'
import { type SweepState, sweeping } from '../../store/sweep.ts'

/** What a component needs of the sweep. */
const useSelected = <T>(select: (state: SweepState) => T): T => useStore(sweeping, select)

/** The store of the sweep, and the hook to it. */
export const useSweep = Object.assign(useSelected, sweeping)
