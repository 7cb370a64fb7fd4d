import type { Modes } from '../../core/coverage/modes.ts'
import type { Space } from '../../core/space/space.ts'
import { reader, type Sheet } from './reader.ts'

export default reader(({ target: { modes, space }, sheet, atLeisure }) =>
  modes && sheet ? atLeisure(() => assigned(space, modes, sheet), 'cells') : null,
)

async function assigned(space: Space, modes: Modes, sheet: Sheet): Promise<Float32Array> {
  const { dim } = space
  const { on, samples } = sheet
  const values = (on === null ? null : await sheet.pictures(on)) ?? samples
  const { nearest, near } = modes.assign({ space, values })
  const rows = Array.from(nearest, (mode, i) => {
    const one = values.subarray(dim * i, dim * (i + 1))
    const likely = mode < 0 ? -1 : (modes.probability?.(one)[mode] ?? -1)
    return [mode, near[i], likely]
  })
  return Float32Array.from([modes.error, ...rows.flat()])
}
