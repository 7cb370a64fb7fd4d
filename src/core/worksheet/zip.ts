/**
 * The directory of a ZIP archive (PKWARE APPNOTE 6.3.10): what there is, and where. Sizes are only
 * claims; nothing is unpacked here.
 */

export interface ZipEntry {
  /** With the folders that it lies in. */
  readonly path: string
  /** Still packed. */
  readonly bytes: Uint8Array
  readonly packing: 'stored' | 'deflated' | 'other'
  readonly encrypted: boolean
}

/** The last record, which says where the directory is; a comment of so many bytes may follow it. */
const END = 0x06054b50
const endSize = 22
const longestComment = 0xffff
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50

/** @returns null if it is no archive, or cut off. Archives of 4 GB and more are none here. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = endOf(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  const entries: ZipEntry[] = []
  try {
    let at = view.getUint32(end + 16, true)
    for (let i = 0; i < count; i++) {
      const [entry, next] = entryAt(bytes, view, at)
      entries.push(entry)
      at = next
    }
    return entries
  } catch {
    // It points to where there is nothing.
    return null
  }
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endSize - longestComment)
  for (let at = view.byteLength - endSize; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return null
}

/** @throws RangeError if it leads out of the archive */
function entryAt(bytes: Uint8Array, view: DataView, at: number): readonly [ZipEntry, number] {
  if (view.getUint32(at, true) !== DIRECTORY) throw new RangeError()
  const flags = view.getUint16(at + 8, true)
  const packing = view.getUint16(at + 10, true)
  const size = view.getUint32(at + 20, true)
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const local = view.getUint32(at + 42, true)
  if (view.getUint32(local, true) !== LOCAL) throw new RangeError()
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (from + size > bytes.length || next > bytes.length) throw new RangeError()
  const entry: ZipEntry = {
    path: nameIn(bytes.subarray(at + 46, at + 46 + nameLength)),
    bytes: bytes.subarray(from, from + size),
    packing: packing === 0 ? 'stored' : packing === 8 ? 'deflated' : 'other',
    encrypted: (flags & 1) === 1,
  }
  return [entry, next]
}

/** UTF-8 by the standard, though not all who write it say so; else a code page, of which ASCII is sure. */
function nameIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}
