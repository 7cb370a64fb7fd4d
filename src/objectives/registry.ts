import type { Objective } from './objective.ts'

const files = import.meta.glob<Objective>(['./recipes/*.ts', '!./recipes/*.test.ts'], {
  eager: true,
  import: 'default',
})

/** Every objective, in menu order. A new file in `recipes` joins by itself. */
export const objectives: readonly Objective[] = Object.values(files).sort(
  (a, b) => a.order - b.order,
)

const known = new Map(objectives.map((objective) => [objective.id, objective]))

/** The objective with this id, if there is one. */
export const objectiveById = (id: string): Objective | undefined => known.get(id)

/** Makes an objective known by its id that stands in no menu: tests have some of their own. */
export const know = (objective: Objective): void => void known.set(objective.id, objective)
