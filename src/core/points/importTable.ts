import type { Outcome } from './points.ts'
import { readPoints } from './readPoints.ts'
import { writeRows } from './rowsText.ts'
import { sketch } from './sketch.ts'
import { writeSketch } from './sketchText.ts'

/** Points as a target: the family of their space, their sketch and, if a link can hold them, themselves. */
export interface Imported {
  readonly family: 'pointsline' | 'pointsplane'
  readonly data: string
  readonly rows: string
}

/** From the text of a table to a target. Takes a second for 100 000 rows: not for the page itself. */
export function importTable(text: string): Outcome<Imported> {
  const outcome = readPoints(text)
  if ('problem' in outcome) return outcome
  const { space, coordinates } = outcome.value
  const written = { count: coordinates.length / space.dim, kernels: sketch(outcome.value) }
  const data = writeSketch(written, space.kind)
  return { value: { family: `points${space.kind}`, data, rows: writeRows(outcome.value) } }
}
