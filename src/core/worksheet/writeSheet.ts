import { mostLink, mostName, mostText } from './limits.ts'
import { plainName, plainText } from './plainText.ts'
import { FORMAT, VERSION, type Worksheet } from './worksheet.ts'

/** The name of the file; a teacher's system puts the student's before it. */
export const fileName = 'worksheet.json'

/** A sheet as a text that `readSheet` takes: what is longer than it reads is cut. */
export function writeSheet({ lesson, epoch, site, name, saved, steps }: Worksheet): string {
  const sheet = {
    ...{ format: FORMAT, version: VERSION, lesson, epoch, site },
    name: name === null ? null : plainName(cut(name, mostName)),
    saved,
    steps: steps.map(({ id, chosen, text, link, fingerprint }) => ({
      ...{ id, chosen, text: cut(plainText(text), mostText) },
      link: link !== null && link.length <= mostLink ? link : null,
      fingerprint,
    })),
  }
  return `${JSON.stringify(sheet, null, 2)}\n`
}

/** Not through the middle of a character. */
const cut = (text: string, most: number): string =>
  text.length <= most ? text : plainText(text.slice(0, most))
