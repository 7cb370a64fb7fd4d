import type { LayerId } from './layer.ts'
import { layers } from './registry.ts'

/** What can take the place of the sheet of samples. */
export const sheets: readonly LayerId[] = layers.flatMap(({ id, sheet }) => (sheet ? [id] : []))

/** The sheet that a picture of images shows: the first that is on; null: that of samples. */
export const sheetOn = (on: (id: LayerId) => boolean): LayerId | null => sheets.find(on) ?? null
