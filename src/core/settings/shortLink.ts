/**
 * The short form of a link, for slides and QR codes: `#from=1&b.divergence=kl&stop=3000`, the
 * difference from a frozen table of defaults. It means the same course for ever, as the full form.
 */
import type { Catalogue } from './catalogue.ts'
import { decode } from './decode.ts'
import { courseOf, type Setting, settingsOf, viewOf, written } from './encode.ts'
import { epochSettings } from './epoch.ts'
import { frozenTables } from './frozen.ts'
import type { Link } from './link.ts'

/** The text after the page's address, with its '#'. */
export function encodeShort(link: Link, catalogue: Catalogue): string {
  const from: Setting = ['from', String(frozenTables.length)]
  const all = (other: Link): Setting[] => [
    ...settingsOf(other, catalogue),
    ...viewOf(other, catalogue),
  ]
  const said = new Map(all(decode(written([from]), catalogue)))
  const chosen = all(link).filter(([key, text]) => isChoice(key) && said.get(key) !== text)
  // The defaults of what is chosen stand in for its settings.
  const left = new Map(all(decode(written([from, ...chosen]), catalogue)))
  const settings = all(link).filter(([key, text]) => !isChoice(key) && left.get(key) !== text)
  const course = courseOf(link, catalogue)
  return written([from, ...epochSettings(), ...chosen, ...settings, ...course, ...link.unknown])
}

const isChoice = (key: string): boolean => ['target', 'a', 'b'].includes(key)
