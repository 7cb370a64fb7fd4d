import type { Course } from '../core/settings/course.ts'
import { decode } from '../core/settings/decode.ts'
import { encode } from '../core/settings/encode.ts'
import type { Link } from '../core/settings/link.ts'
import { clip } from '../core/settings/linkText.ts'
import { encodeShort } from '../core/settings/shortLink.ts'
import { ownOf } from '../core/targets/registry.ts'
import { epochDiffers, seatTaken, link as words } from '../languages/en/link.ts'
import { say } from '../languages/say.ts'
import { catalogue } from '../objectives/defaults.ts'
import type { Arguments } from './arguments.ts'

/** What the command line asks for. */
export type Asked = Link & Course

/** So many unknown settings are named one by one. */
const NAMED = 20

/**
 * The experiment that the command line asks for, and a sentence for each thing that was not taken as
 * it stood. On the page a person sees what a link has become; here, nothing would show it.
 * @throws Error with one line if the text names no setting: it is no link, or the shell has cut it;
 *   or if it is of images that a person has to bring
 */
export function readLink({ hash, runs }: Pick<Arguments, 'hash' | 'runs'>) {
  const { adjusted, asksSeat, otherEpoch, ...asked } = decode(hash, catalogue)
  const { training } = asked.experiment
  const keys = [...new Set(new URLSearchParams(hash.replace(/^#/, '')).keys())]
  const known = new Set([...ofCourse, ...keysOf({ ...asked, unknown: [] })])
  if (keys.includes('scene')) throw new Error('the link is one of a scene, not of an experiment')
  if (keys.includes('lesson') && !keys.includes('v') && !keys.includes('from')) {
    throw new Error('the link names a step of a lesson; Copy link on the page writes its course')
  }
  if (keys.length > 0 && !keys.some((key) => known.has(key) && key !== 'v')) {
    throw new Error(`“${clip(hash)}” names no setting of an experiment; is the link in quotes?`)
  }
  const own = ownOf(asked.experiment.target)
  if (own && !own.here) {
    throw new Error(`the images of ${own.name.file} are not in the link; only the page takes them`)
  }
  const others = keys.filter((key) => !known.has(key))
  const sentences = others
    .slice(0, NAMED)
    .map((key) => `${clip(key)}: this experiment has no such setting; it is ignored.`)
  const more = others.length - sentences.length
  if (more > 0) sentences.push(`So are ${more} others.`)
  const link: Asked = {
    ...asked,
    experiment: { ...asked.experiment, training: { ...training, runs: runs ?? training.runs } },
  }
  const seat = asksSeat ? [seatTaken(training.seed)] : []
  const epoch = otherEpoch === undefined ? [] : [epochDiffers(otherEpoch)]
  const repairs = adjusted.map((problem) => say(words, problem))
  return { link, sentences: [...repairs, ...epoch, ...seat, ...sentences] }
}

/** Both forms of a link, for a document. */
export const links = (link: Link) => ({
  link: encode(link, catalogue),
  shortLink: encodeShort(link, catalogue),
})

/** What any link may name. */
const ofCourse = ['from', 'at', 'thinned', 'stop', 'epoch']

/** What a link of this experiment may name. */
const keysOf = (link: Link): string[] => [
  ...new URLSearchParams(encode(link, catalogue).slice(1)).keys(),
]
