import { mostEdits, thin } from './append.ts'
import { type Catalogue, type Entry, paramsOf } from './catalogue.ts'
import { editTexts } from './editText.ts'
import { epochSettings } from './epoch.ts'
import { type Choice, laneNames, trainingParams } from './experiment.ts'
import { type Link, VERSION } from './link.ts'
import { stopParam } from './linkText.ts'
import { format, type Params, type ParamValue } from './params.ts'
import { ASK } from './seat.ts'

/** A key of a link, and its text. */
export type Setting = readonly [key: string, text: string]

/** The text after the page's address, with its '#'. */
export const encode = (link: Link, catalogue: Catalogue): string =>
  written([
    ['v', String(VERSION)],
    ...epochSettings(),
    ...settingsOf(link, catalogue),
    ...courseOf(link, catalogue),
    ...viewOf(link, catalogue),
    ...link.unknown,
  ])

/** Every setting of the experiment before the first step. */
export function settingsOf(
  { experiment, asksSeat }: Pick<Link, 'experiment' | 'asksSeat'>,
  catalogue: Catalogue,
) {
  const choice = (key: string, entries: readonly Entry[], { id, values }: Choice): Setting[] => [
    [key, id],
    ...texts(`${key}.`, paramsOf(entries, id), values),
  ]
  return [
    ...choice('target', catalogue.targets, experiment.target),
    ...laneNames.flatMap((lane) => choice(lane, catalogue.objectives, experiment.lanes[lane])),
    ...texts('', trainingParams, experiment.training).map(
      ([key, text]): Setting => [key, asksSeat && key === 'seed' ? ASK : text],
    ),
  ]
}

export const viewOf = ({ view }: Pick<Link, 'view'>, catalogue: Catalogue): Setting[] =>
  texts('show.', catalogue.view, view)

const texts = (
  prefix: string,
  params: Params,
  values: Readonly<Record<string, ParamValue>>,
): Setting[] =>
  Object.entries(params).map(([name, param]) => [prefix + name, format(param, values[name])])

/** Edits that are left in a link when there is no room for all, most first. */
const fewer = [mostEdits, 100, 50, 25, 10, 0]
/** Characters of a link that its edits may take. */
const ROOM = 48 * 1024

/** What happens on the way: the edits, as many as there is room for, and where to pause. */
export function courseOf({ edits = [], stop, ...link }: Link, catalogue: Catalogue): Setting[] {
  const settings: Setting[] = []
  for (const most of fewer) {
    const course = thin({ ...link, edits }, most)
    settings.length = 0
    settings.push(...editTexts(course, catalogue).map((text): Setting => ['at', text]))
    if (course.thinned) settings.push(['thinned', String(course.thinned)])
    if (written(settings).length <= ROOM) break
  }
  if (stop) settings.push(['stop', format(stopParam, stop)])
  return settings
}

/** As a form is sent, but that edits keep the signs that make them readable. */
export function written(settings: readonly Setting[]): string {
  const one = ([key, text]: Setting) => {
    const pair = String(new URLSearchParams([[key, text]]))
    return key === 'at' ? pair.replace('%3A', ':').replace('%3D', '=') : pair
  }
  return `#${settings.map(one).join('&')}`
}
