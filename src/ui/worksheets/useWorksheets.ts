import { useStore } from 'zustand'
import { spawn } from '../../store/spawn.ts'
import { createWorksheets, type WorksheetsState } from '../../store/worksheets/worksheets.ts'

/** The sheets that are open; closing the page closes them. */
const worksheets = createWorksheets(spawn)

/** What a component needs of them. */
const useSelected = <T>(select: (state: WorksheetsState) => T): T => useStore(worksheets, select)

/** The store of worksheets, and the hook to it. */
export const useWorksheets = Object.assign(useSelected, worksheets)
