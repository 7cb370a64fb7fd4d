import { createAreaAverage } from './areaAverage.ts'
import { type Brought, nameOf } from './brought.ts'
import { decoded } from './decoded.ts'
import { type Size, sizeOf } from './encoded.ts'
import { createKeeping, type Keeping } from './keeping.ts'
import { keptSide, mostSide } from './limits.ts'
import type { Outcome } from './problem.ts'
import { type Decode, planes, type Raster, type Reading, readingOf } from './raster.ts'
import type { Progress } from './readArray.ts'

export interface Folder extends Size {
  readonly keeping: Keeping
}

/** Files that are looked at before the others, to see whether they are coloured. */
const looks = 24

/**
 * Reads pictures of a file each. Where their sizes differ, each is cut to the square in its middle
 * and made as large as pictures are kept.
 */
export async function readFolder(
  files: readonly Brought[],
  decode: Decode,
  progress: Progress,
): Promise<Outcome<Folder>> {
  const sizes = await sizesOf(files)
  if ('problem' in sizes) return sizes
  const [first] = sizes.value
  const same = sizes.value.every(
    ({ width, height }) => width === first.width && height === first.height,
  )
  const box: Size = same ? first : { width: keptSide, height: keptSide }

  const step = Math.ceil(files.length / looks)
  const looked: Uint8ClampedArray[] = []
  for (let i = 0; i < files.length; i += step) {
    const seen = await using(files[i], decode, (raster) => {
      looked.push(raster.rows(0, raster.height))
    })
    if ('problem' in seen) return seen
  }
  const reading = readingOf(looked)

  const keeping = createKeeping(files.length, { ...box, channels: reading.channels })
  for (const [i, brought] of files.entries()) {
    if (!keeping.wants(i)) continue
    const added = await using(brought, decode, (raster) =>
      keeping.add(within(raster, box, reading)),
    )
    if ('problem' in added) return added
    progress((i + 1) / files.length)
  }
  return { value: { ...box, keeping } }
}

/** Before any of them is decoded. */
async function sizesOf(files: readonly Brought[]): Promise<Outcome<readonly Size[]>> {
  const sizes: Size[] = []
  for (const brought of files) {
    const name = nameOf(brought)
    const size = await sizeOf(name, brought.file)
    if ('problem' in size) return size
    const { width, height } = size.value
    if (Math.min(width, height) < 2 || Math.max(width, height) > mostSide) {
      return { problem: { code: 'sides', name, width, height, most: mostSide } }
    }
    sizes.push(size.value)
  }
  return { value: sizes }
}

/** One picture at a time is decoded. */
async function using<T>(
  brought: Brought,
  decode: Decode,
  use: (raster: Raster) => T,
): Promise<Outcome<T>> {
  const outcome = await decoded(brought, decode)
  if ('problem' in outcome) return outcome
  try {
    return { value: use(outcome.value) }
  } finally {
    outcome.value.close()
  }
}

/** What is in the middle of a picture, in the proportion of the box, and as large as the box. */
function within(raster: Raster, box: Size, reading: Reading): Float32Array {
  const scale = Math.min(raster.width / box.width, raster.height / box.height)
  const [width, height] = [box.width, box.height].map((side) =>
    Math.max(1, Math.round(scale * side)),
  )
  const left = Math.floor((raster.width - width) / 2)
  const rgba = raster.rows(Math.floor((raster.height - height) / 2), height)
  const middle = planes(rgba, raster.width, left, { width, height }, reading)
  const average = createAreaAverage({ width, height }, box)
  const plane = width * height
  const out = new Float32Array(reading.channels * box.width * box.height)
  for (let channel = 0; channel < reading.channels; channel++) {
    const small = average(middle.subarray(channel * plane, (channel + 1) * plane))
    out.set(small, channel * box.width * box.height)
  }
  return out
}
