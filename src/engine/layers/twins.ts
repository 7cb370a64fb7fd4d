import { mostAlike } from '../../core/metrics/alike/mostAlike.ts'
import { type Reading, reader } from './reader.ts'

/** Samples that are compared. The help of the layer says so. */
const SAMPLES = 500

export default reader((reading) => reading.atLeisure(() => twins(reading), 'twins'))

async function twins({ target: { space }, draw, sheet }: Reading): Promise<Float32Array> {
  const { dim } = space
  const values = await draw(SAMPLES)
  // As many pictures in all as there are cells.
  const count = Math.floor((sheet?.samples.length ?? 0) / dim / 2)
  const pairs = mostAlike({ space, values }, count)
  const out = new Float32Array(2 * dim * pairs.length)
  pairs
    .flatMap(({ first, second }) => [first, second])
    .forEach((i, place) => {
      out.set(values.subarray(dim * i, dim * (i + 1)), dim * place)
    })
  return out
}
