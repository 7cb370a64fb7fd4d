import type { Command } from './recorder.ts'

/** Issues a list of commands `times` times, in one submit. */
export function replay(device: GPUDevice, commands: readonly Command[], times: number): void {
  const encoder = device.createCommandEncoder()
  const pass = encoder.beginComputePass()
  for (let n = 0; n < times; n++) {
    for (const { pipeline, group, size } of commands) {
      pass.setPipeline(pipeline)
      pass.setBindGroup(0, group)
      pass.dispatchWorkgroups(size[0], size[1], size[2])
    }
  }
  pass.end()
  device.queue.submit([encoder.finish()])
}
