import { type Brought, nameOf } from './brought.ts'
import { type Bytes, bytesOf, headOf, isPacked, isZip } from './bytes.ts'
import { type Header, itemOf, type LabelsHeader, type PicturesHeader } from './header.ts'
import { idxHeader, isIdx } from './idx.ts'
import { createKeeping, type Keeping } from './keeping.ts'
import { isNpy, npyHeader } from './npy.ts'
import { dimOf } from './pictures.ts'
import type { Outcome, PicturesProblem } from './problem.ts'

/** What a file of arrays holds. */
export type Content =
  | {
      readonly kind: 'pictures'
      readonly name: string
      readonly header: PicturesHeader
      readonly keeping: Keeping
    }
  | { readonly kind: 'labels'; readonly labels: readonly string[] }

/** Told the share that is read. */
export type Progress = (share: number) => void

/** Bytes that are read at a time. */
const BLOCK = 1 << 20

/**
 * Reads an IDX or NPY file, packed or not: its header, then what the header has room for, and a byte
 * more, which must not be there. Of pictures that are not kept nothing is left.
 */
export async function readArray(brought: Brought, progress: Progress): Promise<Outcome<Content>> {
  const name = nameOf(brought)
  const packed = isPacked(await headOf(brought.file))
  const file = bytesOf(brought.file, packed)
  try {
    return await readFrom(name, file, progress)
  } catch (error) {
    if (packed) return { problem: { code: 'damaged', name } }
    throw error
  } finally {
    file.close()
  }
}

async function readFrom(name: string, file: Bytes, progress: Progress): Promise<Outcome<Content>> {
  const head = await file.peek(8)
  const headerOf = isNpy(head) ? npyHeader : isIdx(head) ? idxHeader : null
  if (!headerOf) return { problem: { code: whatElse(head), name } }
  const parsed = await headerOf(name, file)
  if ('problem' in parsed) return parsed
  const header = parsed.value
  if (header.kind === 'labels') {
    const labels: string[] = []
    const take = takeLabels(header, labels)
    const problem = await readBody(name, file, header, take, progress)
    return problem ? { problem } : { value: { kind: 'labels', labels } }
  }
  const keeping = createKeeping(header.count, header)
  const take = takePictures(header, keeping)
  const problem = await readBody(name, file, header, take, progress)
  return problem ? { problem } : { value: { kind: 'pictures', name, header, keeping } }
}

/** Archives of Windows and of `numpy.savez` begin with “PK”. */
function whatElse(head: Uint8Array): 'empty' | 'zip' | 'unknown' {
  if (head.length === 0) return 'empty'
  return isZip(head) ? 'zip' : 'unknown'
}

/** Takes item i, which lies in the view from `at` on. */
type Take = (i: number, view: DataView, at: number) => void

async function readBody(
  name: string,
  file: Bytes,
  header: Header,
  take: Take,
  progress: Progress,
): Promise<PicturesProblem | undefined> {
  const { count } = header
  const item = itemOf(header)
  const said = count * item
  const block = Math.max(1, Math.floor(BLOCK / item))
  for (let i = 0; i < count; i += block) {
    const n = Math.min(block, count - i)
    const read = await file.next(n * item)
    if (read.length < n * item) return { code: 'short', name, said, found: i * item + read.length }
    const view = new DataView(read.buffer, read.byteOffset, read.length)
    for (let k = 0; k < n; k++) take(i + k, view, k * item)
    progress((i + n) / count)
  }
  if ((await file.next(1)).length > 0) return { code: 'long', name, said }
}

const takeLabels =
  ({ numbers }: LabelsHeader, labels: string[]): Take =>
  (_, view, at) => {
    labels.push(String(numbers.read(view, at)))
  }

function takePictures(header: PicturesHeader, keeping: Keeping): Take {
  const { planar, channels } = header
  const { bytes: size, read } = header.numbers
  const dim = dimOf(header)
  const plane = dim / channels
  const picture = new Float32Array(dim)
  return (i, view, at) => {
    if (!keeping.wants(i)) return
    let from = at
    if (planar) {
      for (let k = 0; k < dim; k++, from += size) picture[k] = read(view, from)
    } else {
      for (let k = 0; k < plane; k++) {
        for (let c = 0; c < channels; c++, from += size) picture[c * plane + k] = read(view, from)
      }
    }
    keeping.add(picture)
  }
}
