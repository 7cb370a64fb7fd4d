import type { LinkProblem } from '../../core/settings/problem.ts'
import { type Sentences, say } from '../say.ts'
import { fault } from './values.ts'

/** What was made of a link. */
export const link: Sentences<LinkProblem> = {
  version: ({ said, read }) => `The link says version “${said}”; it was read as version ${read}.`,
  length: ({ kilobytes, read }) =>
    `The link has ${kilobytes} kB; only its first ${read} kB were read.`,
  table: ({ from }) =>
    `from: there is no table “${from}” of defaults; what the link leaves out is as it is now.`,
  value: ({ key, step, text, problem, used }) =>
    `${step === undefined ? '' : `at ${step}, `}${key}: ${fault(problem, text)}; using ${used}.`,
  choice: ({ key, id, used }) => `${key}: there is no “${id}”; using ${used}.`,
  scene: ({ id }) => `scene: there is no “${id}” here; this is the playground.`,
  lesson: ({ id }) => `lesson: there is no “${id}” here; this is the playground.`,
  stop: ({ text, problem, used }) =>
    `stop: ${fault(problem, text)}; ${used === null ? 'the run goes on' : `using ${used}`}.`,
  thinned: ({ changes }) =>
    `thinned: ${changes} changes on the way are not in the link; it ends with the same settings, but is another run.`,
  noChange: ({ text }) => `at: “${text}” is no change that a run can take up; it is left out.`,
  order: () => 'at: the changes were not in the order of their steps; now they are.',
  dropped: ({ parts }) => `${parts} unreadable parts of the link were dropped.`,
}

/** On the command line, where nobody is asked. */
export const seatTaken = (seed: number): string =>
  `seed: on the page the link asks for one; here it is ${seed}.`

export const epochDiffers = (epoch: number): string =>
  `epoch: the link is of a version of epoch ${epoch}; here its run may be another.`

/** Repairs that are told one by one. */
const told = 4

/** All that was made of a link, in one message. */
export const adjusted = (problems: readonly LinkProblem[]): string => {
  const more = problems.length - told
  const sentences = problems.slice(0, told).map((problem) => say(link, problem))
  return [...sentences, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ')
}
