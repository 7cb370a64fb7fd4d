import type { ParamProblem } from '../../core/settings/problem.ts'
import { fault } from './values.ts'

/** What is asked where a link asks for the seed. */
export const seat = {
  title: 'Which seat is yours?',
  why: 'Its number is the seed of your run: another seat, another run. Training waits for it.',
  number: 'Number of your seat',
  train: 'Train it',
  any: 'Pick one for me',
  refused: (problem: ParamProblem, text: string) => `${fault(problem, text)}.`,
}
