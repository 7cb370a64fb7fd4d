import type { Fingerprint } from '../record/fingerprint.ts'
import type { SheetFile } from './collect.ts'
import type { SheetStep, Worksheet } from './worksheet.ts'
import { writeSheet } from './writeSheet.ts'

export const fingerprint: Fingerprint = {
  ...{ step: 300, run: 0, backends: { a: 'wasm', b: 'wasm' } },
  hash: '0123456789ab',
}

export const answer = (change: Partial<SheetStep> = {}): SheetStep => ({
  ...{ id: 'ten', chosen: 1, text: 'It was luck.', link: '#from=1&seed=7&stop=300' },
  fingerprint,
  ...change,
})

export const sheet = (change: Partial<Worksheet> = {}): Worksheet => ({
  ...{ lesson: 'luck', epoch: 1, site: '0.1.0', name: 'Ada', saved: '2026-11-22T10:00:00.000Z' },
  steps: [answer()],
  ...change,
})

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** As it is in the file, with anything changed. */
export const jsonOf = (change: object = {}, one = sheet()): string =>
  JSON.stringify({ ...JSON.parse(writeSheet(one)), ...change })

export const fileOf = (path: string, bytes: Uint8Array, size = bytes.length): SheetFile => ({
  ...{ path, size },
  bytes: async () => bytes,
})
