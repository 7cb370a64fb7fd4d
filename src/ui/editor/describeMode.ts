import { type Mode, rounded } from '../../core/gaussian/mode.ts'
import type { Kind } from '../../core/gaussian/modesText.ts'
import { words } from '../../languages/words.ts'

const number = (value: number) => String(value).replace('-', '−')

/** Place and size of a Gaussian in words, for those who do not see its handle. */
export function describeGaussian(mode: Mode, kind: Kind): string {
  const { x, y, sd, sd2, angle } = rounded(mode)
  const { place, size, gaussian } = words.editor
  return gaussian(
    kind === 'line' ? place.line(number(x)) : place.plane(number(x), number(y)),
    kind === 'line' || sd === sd2
      ? size.round(number(sd))
      : size.oval(number(sd), number(sd2), number(angle)),
  )
}

export const describeMode = (n: number, mode: Mode, kind: Kind): string =>
  words.editor.handle(n, number(rounded(mode).weight), describeGaussian(mode, kind))
