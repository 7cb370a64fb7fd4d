import { type Brought, folderOf, nameOf } from './brought.ts'
import { headOf } from './bytes.ts'
import { classesOf } from './classes.ts'
import { digestOf } from './digest.ts'
import { isEncoded, type Size } from './encoded.ts'
import type { Keeping } from './keeping.ts'
import { mostFiles } from './limits.ts'
import type { Held } from './pictures.ts'
import type { Outcome } from './problem.ts'
import type { Decode } from './raster.ts'
import { type Progress, readArray } from './readArray.ts'
import { readFolder } from './readFolder.ts'
import { readSheet } from './readSheet.ts'

export interface Asked {
  readonly files: readonly Brought[]
  /** The size of a sheet's cells, where the person has said it. */
  readonly cell: Size | null
}

/**
 * Reads what a person brings: an array of pictures with or without its labels, a sheet of equal cells,
 * or pictures of a file each, whose folders are their classes. Headers and sizes are checked before
 * anything is decoded.
 */
export async function readBrought(
  { files, cell }: Asked,
  decode: Decode,
  progress: Progress,
): Promise<Outcome<Held>> {
  if (files.length === 0) return { problem: { code: 'none' } }
  if (files.length > mostFiles) return { problem: { code: 'tooManyFiles', most: mostFiles } }
  const encoded: Brought[] = []
  const arrays: Brought[] = []
  for (const brought of files) {
    if (isEncoded(await headOf(brought.file))) encoded.push(brought)
    else arrays.push(brought)
  }
  // What lies in a folder beside pictures, such as a list of them, is no picture.
  if (encoded.length > 1) return fromFolder(encoded, decode, progress)
  if (encoded.length === 1) return fromSheet(encoded[0], decode, cell, progress)
  return fromArrays(arrays, progress)
}

async function fromFolder(
  files: readonly Brought[],
  decode: Decode,
  progress: Progress,
): Promise<Outcome<Held>> {
  // However a browser lists them, the same folder is the same data.
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const folder = await readFolder(sorted, decode, progress)
  if ('problem' in folder) return folder
  const { width, height, keeping } = folder.value
  const brought = { width, height, count: files.length }
  const name = sorted[0].path.split('/')[0]
  return held(name, keeping, sorted.map(folderOf), brought, null)
}

async function fromSheet(
  file: Brought,
  decode: Decode,
  asked: Size | null,
  progress: Progress,
): Promise<Outcome<Held>> {
  const sheet = await readSheet(file, decode, asked, progress)
  if ('problem' in sheet) return sheet
  const { cell, count, keeping } = sheet.value
  return held(nameOf(file), keeping, null, { ...cell, count }, cell)
}

async function fromArrays(files: readonly Brought[], progress: Progress): Promise<Outcome<Held>> {
  if (files.length > 2) return { problem: { code: 'several' } }
  const contents = []
  for (const [i, file] of files.entries()) {
    const content = await readArray(file, (share) => progress((i + share) / files.length))
    if ('problem' in content) return content
    contents.push(content.value)
  }
  const pictures = contents.flatMap((one) => (one.kind === 'pictures' ? [one] : []))
  const labels = contents.flatMap((one) => (one.kind === 'labels' ? [one.labels] : []))
  if (pictures.length === 0) return { problem: { code: 'labelsOnly' } }
  if (pictures.length > 1) return { problem: { code: 'several' } }
  const [{ name, header, keeping }] = pictures
  const { width, height, count } = header
  if (labels.length > 0 && labels[0].length !== count) {
    return { problem: { code: 'labelCount', labels: labels[0].length, pictures: count } }
  }
  return held(name, keeping, labels[0] ?? null, { width, height, count }, null)
}

function held(
  file: string,
  keeping: Keeping,
  names: readonly string[] | null,
  brought: Held['brought'],
  cell: Held['cell'],
): Outcome<Held> {
  const kept = keeping.done()
  if ('problem' in kept) return kept
  const classes = classesOf(names, keeping)
  if ('problem' in classes) return classes
  const pictures = { ...kept.value, ...classes.value }
  return { value: { file, pictures, digest: digestOf(pictures), brought, cell } }
}
