import type { Delimiter } from './delimiter.ts'

/**
 * The rows of a table, as RFC 4180 has them: a field in quotes may hold what parts fields and rows,
 * and quotes, each twice. A quote that does not open such a field is a letter like others.
 */
export function* tableRows(text: string, delimiter: Delimiter): Generator<string[]> {
  const bare = new RegExp(`[^${delimiter}\r\n]*`, 'y')
  const parting = new RegExp(` *(${delimiter}|\r\n|[\r\n]|$)`, 'y')
  const match = (pattern: RegExp, from: number) => {
    pattern.lastIndex = from
    return pattern.exec(text)
  }
  let row: string[] = []
  let at = text.startsWith('\ufeff') ? 1 : 0
  for (;;) {
    const close = text[at] === '"' ? closing(text, at + 1) : -1
    let parted = close < 0 ? null : match(parting, close + 1)
    if (parted) {
      row.push(text.slice(at + 1, close).replaceAll('""', '"'))
    } else {
      const [field] = match(bare, at)!
      row.push(field)
      parted = match(parting, at + field.length)!
    }
    at = parting.lastIndex
    if (parted[1] === delimiter) continue
    yield row
    if (parted[1] === '') return
    row = []
  }
}

/** Where a quote is that stands alone; -1: nowhere. */
function closing(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}
