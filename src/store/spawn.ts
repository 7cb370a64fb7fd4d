/** A worker that finds out where fits may end. */
export const spawnSurvey = (): Worker =>
  new Worker(new URL('../engine/survey/worker.ts', import.meta.url), {
    type: 'module',
    name: 'survey',
  })

/** A fresh worker: of a lane, of a calibration, or of a sweep. */
export const spawn = (): Worker =>
  new Worker(new URL('../engine/wire/worker.ts', import.meta.url), { type: 'module', name: 'lane' })

/** A worker of a lane of the scene of domain adaptation. */
export const spawnAda = (): Worker =>
  new Worker(new URL('../engine/ada/worker.ts', import.meta.url), { type: 'module', name: 'ada' })

/** A worker that reads a table of points. */
export const spawnReader = (): Worker =>
  new Worker(new URL('./pointsWorker.ts', import.meta.url), { type: 'module', name: 'points' })

/** A worker that reads a person's own images. */
export const spawnImagesReader = (): Worker =>
  new Worker(new URL('./imagesWorker.ts', import.meta.url), { type: 'module', name: 'images' })
