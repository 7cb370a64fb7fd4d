import { choice, int } from '../../core/settings/params.ts'
import type { Space } from '../../core/space/space.ts'
import { rate } from '../rate.ts'

/** Settings of every model that moves noise to data along a path. */
export const pathParams = {
  rate: rate({ label: 'Learning rate', help: 'Step size of the network.', default: 3e-3 }),
  steps: int({
    label: 'Sampling steps',
    help: 'Steps from noise to a sample. Each costs one pass through the network (two with Heun); with few, samples do not follow the path.',
    default: 20,
    min: 1,
    max: 100,
    live: true,
  }),
}

export const methodParam = choice({
  label: 'Solver',
  help: 'Euler takes the velocity where a step begins, Heun the mean of where it begins and ends.',
  default: 'heun',
  options: [
    { value: 'euler', label: 'Euler' },
    { value: 'heun', label: 'Heun' },
  ],
  live: true,
})

/**
 * Steps between two evaluations: each of an image's samples takes dozens of passes through the network, and
 * a thousand of them as long as hundreds of steps.
 */
export const everyOfPath = (_: unknown, kind: Space['kind']): number =>
  kind === 'image' ? 500 : 100
