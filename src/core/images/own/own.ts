import { type Here, heldPictures } from './held.ts'
import { type OwnName, readOwnName } from './ownName.ts'

/** What a link says of a person's own pictures. */
export interface OwnSettings {
  readonly data: string
  readonly side: number
  readonly turned: boolean
}

/** Pictures that a person has to bring, and whether they are here. */
export interface Own {
  readonly name: OwnName
  readonly here: Here | null
}

/** Null for the drawing, which is always here. */
export function ownPictures({ data }: Pick<OwnSettings, 'data'>): Own | null {
  const name = readOwnName(data)
  return name && { name, here: heldPictures(name.digest) }
}
