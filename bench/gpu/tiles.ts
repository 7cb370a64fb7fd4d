import { spawnSync } from 'node:child_process'
import { open, rateOf } from './session.ts'

/** Constants of the kernels that the bench's build takes from the environment, and what to try. */
const variants: readonly Readonly<Record<string, number>>[] = [
  {},
  { GROUP: 32 },
  { GROUP: 128 },
  { GROUP: 256 },
  { TILE: 8 },
  { TILE: 32 },
  { SMALL: 4 },
  { SMALL: 16 },
  { SMALL: 4, TILE: 8 },
  { SLICES: 2 },
  { SLICES: 8 },
  { SLICES: 16 },
  { WIDE: 16 },
  { WIDE: 64 },
  { WIDE: 128 },
  { WIDE: 1e9 },
]

const cases = [
  ['GAN 64 × 64', '#', 'a'],
  ['VAE 64 × 64', '#', 'b'],
  ['GAN 16 × 64', '#width=16', 'a'],
  ['GAN 128 × 256', '#width=128&batch=256', 'a'],
  ['GAN 256 × 256', '#width=256&batch=256', 'a'],
  ['GAN 64 × 64 R=16', '#runs=16', 'a'],
  ['GAN 64 × 64 R=64', '#runs=64', 'a'],
] as const

/** Each variant in a process of its own, as the constants are read when a module is loaded. */
export function sweep(seconds: string): void {
  console.log(
    `\nsteps/s by constants\n${''.padEnd(20)}${cases.map(([name]) => name.padStart(18)).join('')}`,
  )
  for (const variant of variants) {
    const env = { ...process.env }
    for (const [name, value] of Object.entries(variant)) env[name] = String(value)
    const args = [process.argv[1], '--sections', 'tile', '--seconds', seconds]
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
    const name = Object.entries(variant).flat().join(' ') || 'as they are'
    console.log(
      name.padEnd(20) + (status === 0 ? stdout.trimEnd() : ` failed: ${stderr.slice(-300)}`),
    )
  }
}

/** One line of the sweep. */
export async function oneTile(seconds: number): Promise<void> {
  let line = ''
  for (const [, hash, lane] of cases) {
    const session = await open('webgpu', hash, lane)
    line += (await rateOf(session, seconds)).toFixed(1).padStart(18)
    session.dispose()
  }
  console.log(line)
}
