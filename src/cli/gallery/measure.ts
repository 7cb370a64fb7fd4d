import { heldOut } from '../../core/metrics/heldOut/heldOut.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { tf } from '../../engine/activate.ts'
import { mapped } from '../../engine/points/mapped.ts'
import { createParts, type Parts } from '../../engine/session/parts.ts'
import { courseOf, type Failure, type MeasureId } from '../../objectives/gallery/failures.ts'
import { gallerySeeds } from '../../objectives/gallery/measured.ts'
import { activeCodes } from '../../objectives/latent/activeCodes.ts'
import { progress } from '../process/output.ts'

/** Evaluations between which samples may be seen to move: one each hundredth of the steps. */
const LOOKS = 100

/** A lane that is trained, and what was seen on the way: of each run the shares of modes at each look. */
interface Seen {
  readonly parts: Parts
  readonly step: number
  readonly looks: readonly (readonly (readonly number[])[])[]
}

/** Total variation of the shares of modes, and of what is near none: the mass that moved. */
function distance(before: readonly number[], now: readonly number[]): number {
  const changes = now.map((share, k) => share - before[k])
  const elsewhere = changes.reduce((sum, change) => sum - change, 0)
  return [...changes, elsewhere].reduce((sum, change) => sum + Math.abs(change), 0) / 2
}

const metric =
  (id: string) =>
  async ({ parts, step }: Seen) =>
    (await parts.measurements.now(step, [])).map(({ metrics }) => metrics[id])

const readings: Readonly<Record<MeasureId, (seen: Seen) => Promise<readonly number[]>>> = {
  modes: metric('modes'),
  onMode: metric('highQuality'),
  divergence: metric('divergence'),
  moved: async ({ looks }) =>
    looks.map((shares) => {
      const steps = shares.slice(1).map((now, i) => distance(shares[i], now))
      return steps.reduce((sum, one) => sum + one, 0) / steps.length
    }),
  async activeCodes({ parts }) {
    const { target } = parts.reference()
    const { units, space } = target
    const points = heldOut(target).values.map(
      (x, i) => (x - units.center[i % space.dim]) / units.unit,
    )
    const counts: number[] = []
    for (const r of parts.seeds.keys()) {
      const { posterior } = parts.solo.of(r)
      if (!posterior) throw new Error('This objective has no encoder with a density.')
      counts.push(activeCodes(await mapped(tf, points, space.dim, posterior), parts.latent))
    }
    return counts
  },
}

/** What is looked at in every run of a lane where the course of a failure pauses, to three digits. */
export async function measure(
  failure: Failure,
  lane: LaneName,
  seeds = gallerySeeds,
): Promise<readonly number[]> {
  const { experiment, stop } = courseOf(failure)
  if (!stop) throw new Error(`The course of “${failure.id}” pauses nowhere.`)
  const training = { ...experiment.training, seed: 1, runs: seeds, every: stop }
  const parts = createParts(tf, { ...experiment, training }, lane)
  const looks: (readonly number[])[][] = Array.from({ length: seeds }, () => [])
  const stride = stop / LOOKS
  let step = 0
  while (step < stop) {
    step += await parts.trainer.advance(step, stride - (step % stride))
    progress(`${failure.id}, lane ${lane.toUpperCase()}`, step, stop)
    if (failure.measure !== 'moved' || step % stride > 0 || step < stop / 2) continue
    const rows = await parts.measurements.now(step, [])
    for (const [r, row] of rows.entries()) looks[r].push(row.shares)
  }
  const values = await readings[failure.measure]({ parts, step, looks })
  parts.dispose()
  return values.map((value) => Number(value.toFixed(3)))
}
