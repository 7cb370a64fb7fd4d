import type { RowsSource } from '../../source/source.ts'
import type { Target } from '../../targets/target.ts'
import { type ImageSpace, imageTarget } from '../imageTarget.ts'
import { labelledModes } from '../labelledModes.ts'
import { example } from './example.ts'
import type { Here } from './held.ts'
import { keptShape } from './keeping.ts'
import { type OwnSettings, ownPictures } from './own.ts'
import { ownRows } from './ownRows.ts'
import { dimOf, type Pictures, type Shape } from './pictures.ts'

/** No larger than they are, and with at most so many pixels a side. */
function sizeAt({ width, height, channels }: Shape, side: number): Shape {
  const scale = Math.min(1, side / Math.max(width, height))
  const shrunk = (pixels: number) => Math.max(1, Math.round(scale * pixels))
  return { width: shrunk(width), height: shrunk(height), channels }
}

const spaceOf = (shape: Shape): ImageSpace => ({
  kind: 'image',
  dim: dimOf(shape),
  width: shape.width,
  height: shape.height,
  channels: shape.channels,
})

/** Hearts and stars, which are the same each time. */
let drawing: Here | undefined

function drawn(): Here {
  if (!drawing) {
    const pictures = example()
    drawing = { pictures, weights: null, packed: null }
  }
  return drawing
}

/**
 * A person's own pictures. Where they are not here the target has their size and nothing else: one
 * picture without ink, which nobody is to train with.
 */
export function ownTarget(settings: OwnSettings): Target {
  const own = ownPictures(settings)
  const here = own ? own.here : drawn()
  if (!here) {
    const space = spaceOf(sizeAt(keptShape(own!.name), settings.side))
    return imageTarget(space, nothing(space), null)
  }
  const space = spaceOf(sizeAt(here.pictures, settings.side))
  const source = sourceOf(settings, here, space)
  const { labels, names } = here.pictures
  return imageTarget(space, source, labels && labelledModes(source, space.dim, { names }))
}

const nothing = ({ dim }: ImageSpace): RowsSource => ({
  type: 'rows',
  key: `nothing ${dim}`,
  rows: new Float32Array(dim),
  weights: null,
  jitter: 0,
})

function sourceOf(settings: OwnSettings, here: Here, space: ImageSpace): RowsSource {
  const { pictures, weights } = here
  const { data, side, turned } = settings
  const key = `own ${data} ${side} ${turned}`
  return {
    type: 'rows',
    key,
    get rows() {
      return rowsFor(pictures, key, space, turned)
    },
    weights,
    ...(pictures.labels && { labels: pictures.labels }),
    jitter: 0,
  }
}

/** The rows that were made last, which may be 64 MB: whoever draws, draws from one data set. */
let made: { readonly of: Pictures; readonly key: string; readonly rows: Float32Array } | null = null

function rowsFor(pictures: Pictures, key: string, shape: Shape, turned: boolean): Float32Array {
  if (made?.of !== pictures || made.key !== key) {
    made = { of: pictures, key, rows: ownRows(pictures, shape, turned) }
  }
  return made.rows
}
