import type { Tensor } from '../../../objectives/objective.ts'
import { tf, use } from '../../network/testing.ts'
import { wasmOf } from '../tensors/wasmBackend.ts'
import { createSteps } from './replaySteps.ts'

/** What a function of tensors gives on the reference, through tfjs on wasm, and replayed there. */
export interface Results {
  readonly reference: Float32Array
  readonly eager: Float32Array
  readonly replayed: Float32Array
}

/** @param inputs makes the inputs on the backend that is set */
export async function everyWay(
  inputs: () => Tensor[],
  compute: (...inputs: Tensor[]) => Tensor,
): Promise<Results> {
  const once = async (): Promise<Float32Array> => {
    const result = tf.tidy(() => compute(...inputs()))
    const values = Float32Array.from(await result.data())
    result.dispose()
    return values
  }
  await use('reference')
  const reference = await once()
  await use('wasm')
  const eager = await once()

  const given = tf.tidy(() => inputs().map((tensor) => tf.variable(tensor, false)))
  const result = tf.tidy(() => tf.variable(compute(...inputs()).toFloat(), false))
  let calls = 0
  const steps = createSteps(tf, wasmOf(tf), () => {
    calls++
    result.assign(compute(...given).toFloat())
  })
  for (let k = 0; k < 5; k++) steps.run(k)
  if (calls === 5) throw new Error('This was not replayed.')
  steps.settle()
  const replayed = Float32Array.from(await result.data())
  steps.dispose()
  for (const variable of [...given, result]) variable.dispose()
  return { reference, eager, replayed }
}
