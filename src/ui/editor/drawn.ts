import { spaceOf } from '../../core/gaussian/mixture.ts'
import { type Mode, modeOf } from '../../core/gaussian/mode.ts'
import { type Kind, maxModes, readModes, writeModes } from '../../core/gaussian/modesText.ts'
import { once } from '../../core/numerics/once.ts'
import type { Choice } from '../../core/settings/experiment.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { gaussiansOf, type Target } from '../../core/targets/target.ts'

/** A mixture that the person edits. */
export interface Drawn {
  readonly kind: Kind
  readonly modes: readonly Mode[]
}

const ids: Readonly<Record<Kind, string>> = { line: 'drawnline', plane: 'drawnplane' }

/** The modes of a target that can be drawn; null for every other target. */
export const drawnOf: (choice: Choice) => Drawn | null = once((choice: Choice) => {
  const family = targetFamily(choice.id)
  if (family?.params.modes?.kind !== 'text') return null
  const kind = family.kind === 'line' ? 'line' : 'plane'
  return { kind, modes: readModes(String(choice.values.modes), kind).value }
})

/** The drawn target with the modes of another one; null where the link could not hold them. */
export function asDrawn(target: Target): { id: string; values: { modes: string } } | null {
  const gaussians = gaussiansOf(target)
  if (gaussians.length === 0 || gaussians.length > maxModes) return null
  const { kind } = spaceOf(gaussians)
  const modes = writeModes(gaussians.map(modeOf), kind)
  return readModes(modes, kind).problem ? null : { id: ids[kind], values: { modes } }
}
