import { type gaussianFields, writeGaussian } from '../../core/gaussian/gaussianText.ts'
import { componentOf, type Mode } from '../../core/gaussian/mode.ts'
import type { Kind } from '../../core/gaussian/modesText.ts'

type Field = keyof typeof gaussianFields

/** The numbers of a start that its target has room for. */
export const startFields: Readonly<Record<Kind, readonly Field[]>> = {
  line: ['x', 'sd'],
  plane: ['x', 'y', 'sd', 'sd2', 'angle'],
}

/** The text of a start after one of its numbers was typed. */
export const withField = (start: Mode, field: Field, value: number): string =>
  writeGaussian(componentOf({ ...start, [field]: value }))
