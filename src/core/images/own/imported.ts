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
export function importedOf(held: Held): Imported {
  const { pictures, cell } = held
  const packed = { ...pictures, pixels: new Blob([pictures.pixels]) }
  return {
    name: ownNameOf(held),
    here: { ...fewOf(pictures), packed },
    cell,
    light: hasLightGround(pictures),
  }
}
