/** Letters that turn what stands around them: embeddings, overrides and isolates (Unicode TR 9). */
const turning = /[\u202a-\u202e\u2066-\u2069]/g
/** Control characters but the tab and the line feed. */
const control = /(?![\t\n])\p{Cc}/gu
/** Halves of a character that stand alone. */
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A person's text without what no person types, so that it stays where it is shown. */
export const plainText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(turning, '').replace(control, '').replace(halves, '\ufffd')

/** The same of a name, on one line; null: none is left. */
export const plainName = (name: string): string | null =>
  plainText(name).replace(/\s+/g, ' ').trim() || null
