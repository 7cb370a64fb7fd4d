import type { Own } from '../images/own/own.ts'
import type { Choice } from '../settings/experiment.ts'
import type { TargetFamily } from './target.ts'

const files = import.meta.glob<TargetFamily>(
  ['./*.ts', '!./*.test.ts', '!./registry.ts', '!./target.ts', '!./pointsTarget.ts'],
  {
    eager: true,
    import: 'default',
  },
)

/** Every family of targets, in menu order. A new file in this folder joins by itself. */
export const targets: readonly TargetFamily[] = Object.values(files).sort(
  (a, b) => a.order - b.order,
)

/** The family with this id, if there is one. */
export const targetFamily = (id: string): TargetFamily | undefined =>
  targets.find((family) => family.id === id)

/** What a person has to bring for this target, if anything. */
export const ownOf = ({ id, values }: Choice): Own | null =>
  targetFamily(id)?.own?.(values as never) ?? null
