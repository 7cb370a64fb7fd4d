import { sha256 } from '../numerics/sha256.ts'
import { mostBytes, mostFiles, mostUnpacked, mostZip } from './limits.ts'
import type { SheetProblem } from './problem.ts'
import { readSheet } from './readSheet.ts'
import { studentOf } from './student.ts'
import { unpack } from './unpack.ts'
import type { Worksheet } from './worksheet.ts'
import { zipEntries } from './zip.ts'

/** What somebody opens: its bytes are read only if their number is one that a sheet may have. */
export interface SheetFile {
  /** With the folders that it lies in. */
  readonly path: string
  readonly size: number
  bytes(): Promise<Uint8Array>
}

/** A sheet that counts. */
export interface Handed {
  readonly path: string
  /** As the learning platform names who handed it in; null: there is none. */
  readonly student: string | null
  readonly sheet: Worksheet
  /** Of its bytes, by which the same sheet is known again. */
  readonly digest: string
}

/** A file that does not. */
export interface Refused {
  readonly path: string
  readonly problem: SheetProblem
}

export interface Collected {
  readonly handed: readonly Handed[]
  readonly refused: readonly Refused[]
}

export const none: Collected = { handed: [], refused: [] }

type One = { readonly handed: Handed } | { readonly refused: Refused }

/** Reads sheets, and archives of sheets. Each file either counts or is refused for one reason. */
export async function collect(files: readonly SheetFile[]): Promise<Collected> {
  const all: One[] = []
  for (const file of files.filter(({ path }) => !isLeftBehind(path))) {
    try {
      all.push(...(await read(file)))
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      all.push(refused(file.path, { code: 'unreadable', message }))
    }
  }
  return {
    handed: all.flatMap((one) => ('handed' in one ? [one.handed] : [])),
    refused: all.flatMap((one) => ('refused' in one ? [one.refused] : [])),
  }
}

/** What systems leave in folders and archives, such as .DS_Store. */
const isLeftBehind = (path: string): boolean =>
  path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX')

const refused = (path: string, problem: SheetProblem): One => ({ refused: { path, problem } })

async function read({ path, size, bytes }: SheetFile): Promise<readonly One[]> {
  if (size > mostZip) return [refused(path, { code: 'large', bytes: size, most: mostZip })]
  const all = await bytes()
  return isZip(all) ? unpacked(path, all) : [one(path, all)]
}

/** An archive without files begins with its end. */
const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && [3, 5].includes(bytes[2])

function one(path: string, bytes: Uint8Array): One {
  const outcome = readSheet(bytes)
  if ('problem' in outcome) return refused(path, outcome.problem)
  const sheet = outcome.value
  return { handed: { path, student: studentOf(path), sheet, digest: sha256(bytes) } }
}

function unpacked(archive: string, bytes: Uint8Array): readonly One[] {
  const entries = zipEntries(bytes)?.filter(
    ({ path }) => !path.endsWith('/') && !isLeftBehind(path),
  )
  if (!entries) return [refused(archive, { code: 'damaged' })]
  if (entries.length === 0) return [refused(archive, { code: 'nothing' })]
  if (entries.length > mostFiles) return [refused(archive, { code: 'files', most: mostFiles })]
  const all: One[] = []
  let room = mostUnpacked
  for (const entry of entries) {
    const path = `${archive}/${entry.path}`
    const unpacked = unpack(entry, mostBytes)
    // What was thrown away has taken its time as well.
    room -= 'bytes' in unpacked ? unpacked.bytes.length : mostBytes
    if (room < 0) return [...all, refused(archive, { code: 'unpacked', most: mostUnpacked })]
    if ('bytes' in unpacked) {
      all.push(
        isZip(unpacked.bytes) ? refused(path, { code: 'archive' }) : one(path, unpacked.bytes),
      )
    } else all.push(refused(path, problemOf(unpacked.problem)))
  }
  return all
}

type Unread = Exclude<ReturnType<typeof unpack>, { readonly bytes: Uint8Array }>['problem']

const problemOf = (problem: Unread): SheetProblem =>
  problem === 'large' ? { code: 'large', bytes: mostBytes + 1, most: mostBytes } : { code: problem }
