import type { LinkProblem, TextProblem } from '../core/settings/problem.ts'
import { link } from './en/link.ts'
import { fault } from './en/values.ts'
import { say } from './say.ts'

/** What is said of a link, one sentence each. */
export const told = (problems: readonly LinkProblem[]): readonly string[] =>
  problems.map((problem) => say(link, problem))

/** A reading with what is wrong in words. */
export const toldOf = <T>({ value, problem }: { value: T; problem?: TextProblem }) =>
  problem ? { value, problem: fault(problem, '') } : { value }
