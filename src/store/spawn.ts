import ada from '../engine/ada/worker.ts?worker&url'
import survey from '../engine/survey/worker.ts?worker&url'
import lane from '../engine/wire/worker.ts?worker&url'
import images from './imagesWorker.ts?worker&url'
import points from './pointsWorker.ts?worker&url'
import { startWorker } from './startWorker.ts'

/** A worker that finds out where fits may end. */
export const spawnSurvey = (): Worker => startWorker(survey, 'survey')

/** A fresh worker: of a lane, of a calibration, or of a sweep. */
export const spawn = (): Worker => startWorker(lane, 'lane')

/** A worker of a lane of the scene of domain adaptation. */
export const spawnAda = (): Worker => startWorker(ada, 'ada')

/** A worker that reads a table of points. */
export const spawnReader = (): Worker => startWorker(points, 'points')

/** A worker that reads a person's own images. */
export const spawnImagesReader = (): Worker => startWorker(images, 'images')
