import { type Brought, nameOf } from './brought.ts'
import type { Outcome } from './problem.ts'
import type { Decode, Raster } from './raster.ts'

/** Whatever a browser has against a picture, this one cannot be used. */
export async function decoded(brought: Brought, decode: Decode): Promise<Outcome<Raster>> {
  try {
    return { value: await decode(brought.file) }
  } catch {
    return { problem: { code: 'picture', name: nameOf(brought) } }
  }
}
