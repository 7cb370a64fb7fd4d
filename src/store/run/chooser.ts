import type { BackendName } from '../../core/record/backend.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import type { Context } from '../../engine/wire/client.ts'
import type { LaneState } from '../state.ts'
import type { Calibration } from './calibration.ts'
import type { Host } from './host.ts'

/** Where a lane trains: on the backend that the person or an earlier measurement chose. */
export interface Chooser {
  /** The backend to start on. */
  first(): BackendName
  /** Takes in what a worker found out beside its run; compares backends while the lane trains. */
  learn(context: Context): Promise<void>
}

export interface Choosing extends Pick<Host, 'store'> {
  readonly calibration: Calibration
  /** The number of the run; what belongs to an earlier one is dropped. */
  readonly run: () => number
  /** Told when another backend proved faster than the one that runs. */
  readonly faster: (backend: BackendName) => void
}

/** @param patch says in the lane why it trains there */
export function createChooser(
  lane: LaneName,
  { store: { getState }, calibration, run, faster }: Choosing,
  patch: (change: Partial<LaneState>) => void,
): Chooser {
  return {
    first() {
      const { backend, experiment } = getState()
      if (backend !== 'auto') {
        patch({ reason: { code: 'chosen' } })
        return backend
      }
      const known = calibration.known(experiment, lane)
      patch({ reason: known?.reason ?? { code: 'notCompared' } })
      return known?.name ?? 'wasm'
    },
    async learn({ run: ofRun, perfect, againstWebgpu }) {
      patch({ perfect })
      const { backend, experiment } = getState()
      if (backend !== 'auto' || calibration.known(experiment, lane)) return
      if (againstWebgpu) return patch({ reason: { code: againstWebgpu } })
      const chosen = await calibration.measure(experiment, lane)
      if (ofRun !== run()) return
      patch({ reason: chosen.reason })
      if (chosen.name !== getState().lanes[lane].backend) faster(chosen.name)
    },
  }
}
