import { looksLikePictures } from '../../../core/images/own/kind.ts'
import { targetFamily } from '../../../core/targets/registry.ts'
import { picturesFault, picturesWords } from '../../../languages/late/pictures.ts'
import { pointsFault } from '../../../languages/late/points.ts'
import { words } from '../../../languages/words.ts'
import { useModescope } from '../../base/useModescope.ts'
import { takePoints } from '../../points/takePoints.ts'
import type { Dropped } from './dropped.ts'

/**
 * Takes up what was dropped: images or a table, by what is in it, whatever its name. What is wrong is
 * said beside the images or points where they are on the screen, and else as a message.
 */
export async function takeFiles(files: readonly Dropped[]): Promise<void> {
  if (files.length === 0) return
  if (await looksLikePictures(files)) return takeImages(files)
  await takePoints(files[0].file)
  const { points, experiment, notify } = useModescope.getState()
  if (points?.phase === 'refused' && experiment.target.values.rows === undefined) {
    notify(words.points.refused(pointsFault(points.problem)))
  }
}

async function takeImages(files: readonly Dropped[]): Promise<void> {
  await useModescope.getState().readImages(files)
  const { images, experiment, notify } = useModescope.getState()
  if (images?.phase === 'refused' && !targetFamily(experiment.target.id)?.own) {
    notify(picturesWords().refused(picturesFault(images.problem)))
  }
}
