import { fewOf } from './few.ts'
import { hasLightGround } from './ground.ts'
import type { Here } from './held.ts'
import { type OwnName, ownNameOf } from './ownName.ts'
import type { Held } from './pictures.ts'

/** Pictures as the page takes them up. */
export interface Imported {
  readonly name: OwnName
  readonly here: Here
  /** Of a sheet: the size of its cells. */
  readonly cell: Held['cell']
  /** Whether they are dark on light. */
  readonly light: boolean
}

/** Not for the page itself: it looks at all of them. */
export const importedOf = (held: Held): Imported => ({
  name: ownNameOf(held),
  here: fewOf(held.pictures),
  cell: held.cell,
  light: hasLightGround(held.pictures),
})

/** The memory of what was read, each part once: handed over, not copied. */
export const memoryOf = ({ here: { all, pictures, weights } }: Imported): Transferable[] => {
  const arrays = [all.pixels, all.labels, pictures.pixels, pictures.labels, weights]
  return [...new Set(arrays.flatMap((array) => (array ? [array.buffer as ArrayBuffer] : [])))]
}
