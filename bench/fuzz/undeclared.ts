import type { Frame } from '../../src/core/record/frame.ts'
import type { Session } from '../../src/engine/session/session.ts'

const hasNaN = (numbers: ArrayLike<number> | null): boolean =>
  numbers !== null && Array.from(numbers).some(Number.isNaN)

/** Where numbers of a run that is said to be in order are none. */
export function undeclared(frame: Frame, session: Session): string | null {
  const { statuses, shown } = frame
  if (statuses[shown] === 'ok') {
    for (const [name, numbers] of Object.entries({ samples: frame.samples, ...frame.layers })) {
      if (hasNaN(numbers ?? null)) return `NaN in its ${name}`
    }
    const components = frame.components?.flatMap((one) => [one.weight, ...one.mean, ...one.sd])
    if (hasNaN(components ?? null)) return 'NaN in its components'
  }
  for (const [r, row] of session.latest.entries()) {
    if (statuses[r] !== 'ok') continue
    for (const [name, value] of Object.entries({ ...row.metrics, ...row.losses })) {
      if (Number.isNaN(value)) return `run ${r}: ${name} is NaN`
    }
    if (hasNaN(row.shares)) return `run ${r}: a share is NaN`
  }
  return null
}
