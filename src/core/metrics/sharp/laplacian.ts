import { type Cloud, sizeOf } from '../../space/cloud.ts'

/**
 * How sharp pictures are: the variance, over the inner pixels of each channel, of the response to
 *
 *    0  1  0
 *    1 −4  1
 *    0  1  0
 *
 * on average over pictures and channels (Pech-Pacheco et al. 2000; as in Tolstikhin et al. 2018).
 */
export function laplacianVariance(cloud: Cloud): number {
  const { space, values } = cloud
  if (space.kind !== 'image') return Number.NaN
  const { width, height, channels } = space
  const planes = sizeOf(cloud) * channels
  const inner = (width - 2) * (height - 2)
  let all = 0
  for (let plane = 0; plane < planes; plane++) {
    let [sum, squares] = [0, 0]
    for (let row = 1; row < height - 1; row++) {
      for (let column = 1; column < width - 1; column++) {
        const at = (plane * height + row) * width + column
        const around = values[at - 1] + values[at + 1] + values[at - width] + values[at + width]
        const response = around - 4 * values[at]
        sum += response
        squares += response * response
      }
    }
    all += squares / inner - (sum / inner) ** 2
  }
  return all / planes
}
