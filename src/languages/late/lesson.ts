import { lesson } from '../en/lesson.ts'
import { words } from '../words.ts'

/** The words of the lessons, which come with them. */
export const lessonWords = () => words.lesson ?? lesson
