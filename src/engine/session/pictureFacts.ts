import type { AskedPicture, PictureFacts } from '../../core/record/pictureFacts.ts'
import { nearestRow } from '../../core/source/nearestRow.ts'
import { codeOf } from '../images/codeOf.ts'
import { codeAt } from '../images/traversalCodes.ts'
import type { Reading } from '../layers/reader.ts'
import { broughtBack } from '../points/broughtBack.ts'
import { inStandard } from '../points/inStandard.ts'
import { inTarget } from '../points/inTarget.ts'
import { mapped } from '../points/mapped.ts'

type Asked = Pick<Reading, 'tf' | 'learner' | 'target' | 'latent' | 'noise' | 'sheet'>

/** What is known of a picture on the sheet; null where there is none, as on a sheet that is gone. */
export async function pictureFacts(of: Asked, asked: AskedPicture): Promise<PictureFacts | null> {
  const { target } = of
  const { source } = target
  const picture = await pictureOf(of, asked)
  if (!picture || source.type !== 'rows') return null
  const { point, among, difference } = nearestRow(source, picture)
  const back = await backOf(of, picture)
  return {
    of: asked,
    picture,
    ...(target.modes && { mode: modeOf(of, picture) }),
    real: { picture: point, among, difference },
    ...(back && { back }),
  }
}

/** A copy, because the frame's buffers leave this thread. */
async function pictureOf(
  of: Asked,
  { sheet: id, cell, code }: AskedPicture,
): Promise<Float32Array | null> {
  const { tf, learner, target, latent, sheet } = of
  if (!sheet) return null
  if (code) {
    const { generate } = learner
    if (!generate) return null
    const at = codeAt(await codeOf(of, sheet.picked[1]), code)
    return inTarget(await mapped(tf, at, latent, generate), target.units)
  }
  const { dim } = target.space
  const all = id === null ? sheet.samples : await sheet.pictures(id)
  const picture = all?.slice(dim * cell, dim * (cell + 1))
  return picture?.length === dim ? picture : null
}

function modeOf({ target }: Asked, values: Float32Array): PictureFacts['mode'] {
  const { modes, space } = target
  const found = modes?.assign({ space, values })
  if (!modes || !found || found.nearest[0] < 0) return null
  const [nearest] = found.nearest
  const probability = modes.probability?.(values)[nearest]
  return {
    nearest,
    near: found.near[0] >= 0,
    ...(probability !== undefined && { probability }),
  }
}

async function backOf({ tf, learner, target, latent }: Asked, picture: Float32Array) {
  const { units, space } = target
  const back = await broughtBack(tf, learner, inStandard(picture, units), space.dim, latent)
  return back && inTarget(back, units)
}
