import type { LinkProblem } from '../../core/settings/problem.ts'
import { adjusted } from '../en/link.ts'
import { words } from '../words.ts'

/** What was made of a link, in one message. */
export const adjustedText = (problems: readonly LinkProblem[]): string =>
  (words.adjusted ?? adjusted)(problems)
