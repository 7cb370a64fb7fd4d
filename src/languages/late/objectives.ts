import { objectives } from '../en/objectives.ts'
import { words } from '../words.ts'

/** The words of the list of all objectives, which come with it. */
export const objectivesWords = () => words.objectives ?? objectives
