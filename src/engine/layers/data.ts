import { draw } from '../../core/source/draw.ts'
import { stream } from '../../core/space/random.ts'
import { reader } from './reader.ts'

export default reader(async ({ target: { source, space }, sheet }) => {
  const count = (sheet?.samples.length ?? 0) / space.dim
  return draw(source, space, count, { seed: 0, stream: stream('layer/data'), step: 0 }).values
})
