import { Suspense } from 'react'
import type { LaneName } from '../../core/settings/experiment.ts'
import type { State } from '../../store/state.ts'
import { useModescope } from '../base/useModescope.ts'
import { lazyPart } from '../boundary/lazyPart.tsx'
import { selectTarget } from '../selectors/selectors.ts'
import { FlowKey } from './FlowKey.tsx'
import classes from './lane.module.css'

const LayerKeys = lazyPart(() => import('./LayerKeys.tsx'))

const keyed = [
  'field',
  'collapse',
  'lemma',
  'gradient',
  'velocity',
  'film',
  'coded',
  'counts',
] as const
// None of these is drawn on images.
const anyKey = (state: State) =>
  selectTarget(state).space.kind !== 'image' && keyed.some((id) => state.layers[id])

/** What colours and arrows of the picture mean, where that needs more than a mark; a line each. */
export function PictureKeys({ lane }: { readonly lane: LaneName }) {
  const more = useModescope(anyKey)
  return (
    <div className={classes.keys}>
      <FlowKey lane={lane} />
      <Suspense>{more && <LayerKeys lane={lane} />}</Suspense>
    </div>
  )
}
