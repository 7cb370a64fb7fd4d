import { useCallback, useEffect, useState } from 'react'
import { adaScene } from '../../../core/ada/adaScene.ts'
import { domainParams, rateParams, trainingParams } from '../../../core/ada/params.ts'
import { laneNames } from '../../../core/settings/experiment.ts'
import type { Params } from '../../../core/settings/params.ts'
import { adaWords } from '../../../languages/late/ada.ts'
import { sceneWords } from '../../../languages/late/scene.ts'
import { createAda } from '../../../store/scene/ada.ts'
import { sceneLink } from '../../../store/scene/sceneStore.ts'
import { spawnAda } from '../../../store/spawn.ts'
import { formatStep } from '../../base/numbers.ts'
import { letter } from '../../base/palette.ts'
import { Disclosure } from '../../controls/Disclosure.tsx'
import { ParamList } from '../../params/ParamList.tsx'
import { SceneFrame } from '../SceneFrame.tsx'
import scene from '../scene.module.css'
import { useScene, useSceneAddress } from '../useSceneStore.ts'
import { AdaChart } from './AdaChart.tsx'
import { AdaLane } from './AdaLane.tsx'
import { accuracyText } from './accuracyText.ts'
import classes from './ada.module.css'
import { LaneParams } from './LaneParams.tsx'
import { Measured } from './Measured.tsx'
import { Trained } from './Trained.tsx'

/** Two domains, and a classifier for both: of the source alone, and adapted. */
export default function AdaPage() {
  const [of] = useState(() => createAda(location.hash, spawnAda))
  const { store } = of
  useSceneAddress(store, adaScene)
  useEffect(() => of.open(), [of])
  const shared = useScene(store, ({ settings }) => settings.shared)
  const sentence = useCallback(() => {
    const { step, playing } = store.getState()
    const told = laneNames.map((lane) => {
      return sceneWords().told(letter[lane], accuracyText(of.shown.getState()[lane]))
    })
    return [sceneWords().step(formatStep(step), playing), ...told].join(' ')
  }, [of, store])
  const list = (params: Params) => (
    <ParamList
      params={params}
      values={shared}
      onChange={(param, value) => store.getState().setShared({ [param]: value })}
    />
  )
  const { name, lead, more, moreOf } = adaWords()
  return (
    <SceneFrame
      name={name}
      store={store}
      link={() => sceneLink(adaScene, store.getState(), true)}
      sentence={sentence}
    >
      <div className={classes.page}>
        <p className={scene.lead}>{lead}</p>
        <section className={scene.shared} aria-label={sceneWords().shared}>
          {list(domainParams)}
        </section>
        <div className={classes.lanes}>
          {laneNames.map((lane) => (
            <AdaLane key={lane} of={of} lane={lane} />
          ))}
        </div>
        <AdaChart of={of} />
        <Measured of={of} />
        <Disclosure title={more}>
          <div className={scene.shared}>{list(trainingParams)}</div>
          {laneNames.map((lane) => (
            <section key={lane} className={scene.shared} aria-label={moreOf(letter[lane])}>
              <h3 className={classes.of} data-lane={lane}>
                {sceneWords().lane(letter[lane])}
              </h3>
              <LaneParams of={of} lane={lane} params={rateParams} />
            </section>
          ))}
        </Disclosure>
        <Trained />
      </div>
    </SceneFrame>
  )
}
