import type { PointsProblem } from '../../core/points/problem.ts'
import { points } from '../en/points.ts'
import { say } from '../say.ts'
import { words } from '../words.ts'

/** What is wrong with a table, as the end of a sentence. */
export const pointsFault = (problem: PointsProblem): string =>
  say(words.pointsProblems ?? points, problem)
