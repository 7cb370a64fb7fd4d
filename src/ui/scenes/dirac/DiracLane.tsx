import { useCallback } from 'react'
import { diracScene } from '../../../core/dirac/diracScene.ts'
import type { LaneName } from '../../../core/settings/experiment.ts'
import { sceneWords } from '../../../languages/late/scene.ts'
import type { Dirac } from '../../../store/scene/dirac.ts'
import { letter } from '../../base/palette.ts'
import { ParamList } from '../../params/ParamList.tsx'
import classes from '../scene.module.css'
import { useSampledScene } from '../useSampledScene.ts'
import { useScene } from '../useSceneStore.ts'
import { DiracSaid } from './DiracSaid.tsx'
import { PortraitCanvas } from './PortraitCanvas.tsx'
import { whereText } from './whereText.ts'

/** One game: its portrait, its settings, and what holds near its equilibrium. */
export function DiracLane({ of, lane }: { readonly of: Dirac; readonly lane: LaneName }) {
  const values = useScene(of.store, ({ settings }) => settings.lanes[lane])
  const h = useScene(of.store, ({ settings }) => settings.shared.h)
  const where = useSampledScene(
    of.store,
    useCallback(() => whereText(of.games[lane]), [of, lane]),
  )
  return (
    <article className={classes.lane} data-lane={lane} aria-label={sceneWords().lane(letter[lane])}>
      <h2 className={classes.name}>
        <b>{letter[lane]}</b> {where}
      </h2>
      <PortraitCanvas of={of} lane={lane} />
      <section className={classes.settings} aria-label={sceneWords().settings(letter[lane])}>
        <ParamList
          params={diracScene.lane}
          values={values}
          onChange={(name, value) => of.store.getState().setLane(lane, { [name]: value })}
        />
        <DiracSaid lane={values} h={h} />
      </section>
    </article>
  )
}
