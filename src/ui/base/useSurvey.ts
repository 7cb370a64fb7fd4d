import { useStore } from 'zustand'
import { type Surveys, surveyed } from '../../store/survey.ts'

/** What a component needs of the lanes' surveys. */
const useSelected = <T>(select: (surveys: Surveys) => T): T => useStore(surveyed, select)

/** The store of the surveys, and the hook to it. */
export const useSurvey = Object.assign(useSelected, surveyed)
