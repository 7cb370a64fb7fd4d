import { useCallback, useState } from 'react'
import { diracScene } from '../../../core/dirac/diracScene.ts'
import { laneNames } from '../../../core/settings/experiment.ts'
import { diracWords } from '../../../languages/late/dirac.ts'
import { sceneWords } from '../../../languages/late/scene.ts'
import { createDirac } from '../../../store/scene/dirac.ts'
import { sceneLink } from '../../../store/scene/sceneStore.ts'
import { formatStep } from '../../base/numbers.ts'
import { letter } from '../../base/palette.ts'
import { ParamList } from '../../params/ParamList.tsx'
import { SceneFrame } from '../SceneFrame.tsx'
import scene from '../scene.module.css'
import { useFrames } from '../useFrames.ts'
import { useScene, useSceneAddress } from '../useSceneStore.ts'
import { DiracLane } from './DiracLane.tsx'
import { DiracSeries } from './DiracSeries.tsx'
import classes from './dirac.module.css'
import { whereText } from './whereText.ts'

/** The Dirac-GAN: two games of two numbers, side by side, from one start. */
export default function DiracPage() {
  const [of] = useState(() => createDirac(location.hash))
  const { store } = of
  useSceneAddress(store, diracScene)
  useFrames(of.pass)
  const shared = useScene(store, ({ settings }) => settings.shared)
  const sentence = useCallback(() => {
    const { step, playing } = store.getState()
    const told = laneNames.map((lane) => {
      return sceneWords().told(letter[lane], whereText(of.games[lane]))
    })
    return [sceneWords().step(formatStep(step), playing), ...told].join(' ')
  }, [of, store])
  const { name, lead } = diracWords()
  return (
    <SceneFrame
      name={name}
      store={store}
      link={() => sceneLink(diracScene, store.getState(), true)}
      sentence={sentence}
    >
      <div className={classes.page}>
        <p className={scene.lead}>{lead}</p>
        <section className={scene.shared} aria-label={sceneWords().shared}>
          <ParamList
            params={diracScene.shared}
            values={shared}
            onChange={(param, value) => store.getState().setShared({ [param]: value })}
          />
        </section>
        <div className={scene.lanes}>
          {laneNames.map((lane) => (
            <DiracLane key={lane} of={of} lane={lane} />
          ))}
        </div>
        <DiracSeries of={of} />
      </div>
    </SceneFrame>
  )
}
