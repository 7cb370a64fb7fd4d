import { memoryUsage } from 'node:process'
import { unedited } from '../../src/core/settings/course.ts'
import { choose } from '../../src/core/settings/experiment.ts'
import { activate, tf } from '../../src/engine/activate.ts'
import { readers } from '../../src/engine/layers/registry.ts'
import { createSession } from '../../src/engine/session/session.ts'
import { wasmOf } from '../../src/engine/wasm/tensors/wasmBackend.ts'
import { defaultExperiment } from '../../src/objectives/defaults.ts'
import { objectives } from '../../src/objectives/registry.ts'
import type { Report } from './report.ts'

const STEPS = 40
const BUDGET = 250

/** What one worker holds after so many switches between all objectives, at their usual size. */
export async function countSwitches(count: number, report: Report): Promise<void> {
  await activate('wasm', (message) => {
    throw new Error(message)
  })
  const backend = wasmOf(tf)
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1).padStart(8)
  console.log('switches   tensors  blocks   wasm MB  heap MB  buffers MB  process MB')
  for (let i = 0; i < count; i++) {
    const a = choose(objectives[i % objectives.length])
    const experiment = { ...defaultExperiment, lanes: { ...defaultExperiment.lanes, a } }
    const session = await report.stepAsync('a switch', a.id, async () => {
      const fresh = await createSession(tf, unedited(experiment), 'a')
      await fresh.advance(STEPS, BUDGET)
      await fresh.frame({ samples: 1500, layers: Object.keys(readers) })
      return fresh
    })
    session?.dispose()
    if ((i + 1) % Math.ceil(count / 10) > 0 && i > 0) continue
    globalThis.gc?.()
    const { rss, heapUsed, arrayBuffers } = memoryUsage()
    const sizes = [backend.kernels.memory.buffer.byteLength, heapUsed, arrayBuffers, rss]
    const counts = [i + 1, tf.memory().numTensors, backend.heap.blocks()]
    const row = [...counts.map((number) => String(number).padStart(8)), ...sizes.map(megabytes)]
    console.log(row.join('  '))
  }
}
