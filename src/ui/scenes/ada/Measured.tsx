import { isTrial, meanOf, recorded, trialSeeds, trialSteps } from '../../../core/ada/trial.ts'
import { adaWords } from '../../../languages/late/ada.ts'
import type { Ada } from '../../../store/scene/ada.ts'
import { formatShare, formatStep } from '../../base/numbers.ts'
import scene from '../scene.module.css'
import { useScene } from '../useSceneStore.ts'

const told = (values: readonly number[]) =>
  [
    formatShare(meanOf(values)),
    formatShare(Math.min(...values)),
    formatShare(Math.max(...values)),
  ] as const

/** What ten seeds reached with these settings, where they are those that were measured. */
export function Measured({ of }: { readonly of: Ada }) {
  const settings = useScene(of.store, (state) => state.settings)
  if (!isTrial(settings)) return null
  const { a, b } = recorded
  const better = b.filter((value, i) => value > a[i]).length
  return (
    <p className={scene.lead}>
      {adaWords().measured(
        String(trialSeeds),
        formatStep(trialSteps),
        told(a),
        told(b),
        String(better),
      )}
    </p>
  )
}
