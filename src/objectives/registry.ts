import type { Objective } from './objective.ts'

const files = import.meta.glob<Objective>(['./recipes/*.ts', '!./recipes/*.test.ts'], {
  eager: true,
  import: 'default',
})

/** Every objective, in menu order. A new file in `recipes` joins by itself. */
export const objectives: readonly Objective[] = Object.values(files).sort(
  (a, b) => a.order - b.order,
)

/** The objective with this id, if there is one. */
export const objectiveById = (id: string): Objective | undefined =>
  objectives.find((objective) => objective.id === id)
