import type { Command } from './recorder.ts'

/** Issues lists of commands, one after the other, in one submit. */
export function playBack(device: GPUDevice, steps: readonly (readonly Command[])[]): void {
  const encoder = device.createCommandEncoder()
  const pass = encoder.beginComputePass()
  for (const commands of steps) {
    for (const { pipeline, group, size } of commands) {
      pass.setPipeline(pipeline)
      pass.setBindGroup(0, group)
      pass.dispatchWorkgroups(size[0], size[1], size[2])
    }
  }
  pass.end()
  device.queue.submit([encoder.finish()])
}
