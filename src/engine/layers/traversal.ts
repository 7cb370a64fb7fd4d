import { codeOf } from '../images/codeOf.ts'
import { codeAt, traversalPlaces } from '../images/traversalCodes.ts'
import { inTarget } from '../points/inTarget.ts'
import { mapped } from '../points/mapped.ts'
import { type Reading, reader } from './reader.ts'

export default reader((reading) => {
  const { generate } = reading.learner
  return generate ? mapOf(reading, generate) : null
})

async function mapOf(
  reading: Reading,
  generate: NonNullable<Reading['learner']['generate']>,
): Promise<Float32Array> {
  const { tf, target, latent, sheet } = reading
  const code = await codeOf(reading, sheet?.picked[1] ?? 0)
  const all = Float32Array.from(traversalPlaces.flatMap((at) => [...codeAt(code, at)]))
  return inTarget(await mapped(tf, all, latent, generate), target.units)
}
