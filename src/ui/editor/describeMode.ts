import { type Mode, rounded } from '../../core/mode.ts'
import type { Kind } from '../../core/modesText.ts'
import { strings } from '../strings.ts'

const number = (value: number) => String(value).replace('-', '−')

/** A mode in words, for those who do not see its handle. */
export function describeMode(n: number, mode: Mode, kind: Kind): string {
  const { weight, x, y, sd, sd2, angle } = rounded(mode)
  const { place, size, handle } = strings.editor
  return handle(
    n,
    number(weight),
    kind === 'line' ? place.line(number(x)) : place.plane(number(x), number(y)),
    kind === 'line' || sd === sd2
      ? size.round(number(sd))
      : size.oval(number(sd), number(sd2), number(angle)),
  )
}
