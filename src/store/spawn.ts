/** A fresh worker: of a lane, of a calibration, or of a sweep. */
export const spawn = (): Worker =>
  new Worker(new URL('../engine/worker.ts', import.meta.url), { type: 'module', name: 'lane' })
