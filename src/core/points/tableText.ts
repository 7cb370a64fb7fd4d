import type { Outcome } from './points.ts'

const encodings = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const

/** Letters apart, all that a table needs is the same in every encoding that is not UTF-16. */
export function tableText(bytes: Uint8Array): Outcome<string> {
  const marked = encodings.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))
  const text = marked ? decode(marked[0], bytes) : (decode('utf-8', bytes) ?? decode(LATIN, bytes))
  // Images, archives and workbooks hold such characters, and no text does.
  return text === null || text.includes('\0') ? { problem: { code: 'noText' } } : { value: text }
}

/** What older programs write; every byte is some letter in it. */
const LATIN = 'windows-1252'

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
