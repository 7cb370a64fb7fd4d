import { useCallback } from 'react'
import { adversarialParams } from '../../../core/ada/params.ts'
import type { LaneName } from '../../../core/settings/experiment.ts'
import { sceneWords } from '../../../languages/late/scene.ts'
import type { Ada } from '../../../store/scene/ada.ts'
import { letter } from '../../base/palette.ts'
import scene from '../scene.module.css'
import { useSampledScene } from '../useSampledScene.ts'
import { DataPicture, FeaturePicture } from './AdaPictures.tsx'
import { accuracyText } from './accuracyText.ts'
import classes from './ada.module.css'
import { LaneParams } from './LaneParams.tsx'

/** One classifier: what it has reached, its data, its features, its settings. */
export function AdaLane({ of, lane }: { readonly of: Ada; readonly lane: LaneName }) {
  // As one text, because an object would be another one each time.
  const [reached, step] = useSampledScene(
    of.shown,
    useCallback(() => {
      const shown = of.shown.getState()[lane]
      return `${accuracyText(shown)}\n${shown.rows.at(-1)?.step ?? ''}`
    }, [of, lane]),
  ).split('\n')
  return (
    <article className={classes.lane} data-lane={lane} aria-label={sceneWords().lane(letter[lane])}>
      <h2 className={scene.name} data-step={step}>
        <b>{letter[lane]}</b> {reached}
      </h2>
      <div className={classes.pictures}>
        <DataPicture of={of} lane={lane} />
        <FeaturePicture of={of} lane={lane} />
      </div>
      <section className={classes.settings} aria-label={sceneWords().settings(letter[lane])}>
        <LaneParams of={of} lane={lane} params={adversarialParams} />
      </section>
    </article>
  )
}
