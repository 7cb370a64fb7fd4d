import type { BackendName } from '../../src/core/record/backend.ts'
import { open, rateOf } from './session.ts'

const names = ['wasm', 'webgpu'] as const satisfies readonly BackendName[]

const short = (rate: number) => (rate < 10 ? rate.toFixed(1) : rate.toFixed(0))

async function rate(name: BackendName, hash: string, lane: 'a' | 'b', seconds: number) {
  const session = await open(name, hash, lane)
  const result = await rateOf(session, seconds)
  session.dispose()
  return result
}

/** Steps per second of both backends, and which is faster by how much. */
export async function cross(flags: Readonly<Record<string, string>>): Promise<void> {
  const [widths, batches, runs] = ['widths', 'batches', 'runs'].map((name) =>
    flags[name].split(','),
  )
  const seconds = Number(flags.seconds)
  for (const [lane, what] of [
    ['a', 'GAN'],
    ['b', 'VAE'],
  ] as const) {
    console.log(`\n${what}, two hidden layers: steps/s of wasm | of webgpu (webgpu/wasm)`)
    console.log(`width batch ${runs.map((r) => `R=${r}`.padStart(22)).join('')}`)
    for (const width of widths) {
      for (const batch of batches) {
        let line = `${width.padStart(5)} ${batch.padStart(5)} `
        for (const r of runs) {
          const hash = `#width=${width}&batch=${batch}&runs=${r}`
          const [wasm, webgpu] = [
            await rate(names[0], hash, lane, seconds),
            await rate(names[1], hash, lane, seconds),
          ]
          const ratio = (webgpu / wasm).toPrecision(2)
          line += `${short(wasm)} | ${short(webgpu)} (${ratio}×)`.padStart(22)
        }
        console.log(line)
      }
    }
  }
}

/** What a picture and an evaluation take on either backend, in ms, medians of five. */
export async function readback(): Promise<void> {
  console.log('\nms for a picture | for an evaluation, of the default lanes')
  for (const lane of ['a', 'b'] as const) {
    for (const r of [1, 16]) {
      for (const name of names) {
        const session = await open(name, `#runs=${r}`, lane)
        const pictures: number[] = []
        const evaluations: number[] = []
        for (let i = 0; i < 6; i++) {
          await session.advance(session.step + 11, Number.POSITIVE_INFINITY)
          const timed = async (work: () => Promise<unknown>) => {
            const began = performance.now()
            await work()
            return performance.now() - began
          }
          await session.frame({ samples: 16, layers: [] })
          pictures.push(
            await timed(() => session.frame({ samples: 1500, layers: ['field', 'warp'] })),
          )
          evaluations.push(await timed(() => session.evaluate([])))
        }
        session.dispose()
        const median = (list: number[]) =>
          list
            .slice(1)
            .sort((a, b) => a - b)[2]
            .toFixed(1)
        console.log(`lane ${lane} R=${r} ${name}: ${median(pictures)} | ${median(evaluations)}`)
      }
    }
  }
}
