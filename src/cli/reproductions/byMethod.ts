import { whole } from '../process/whole.ts'
import { named } from './named.ts'
import type { Reproduction } from './reproduction.ts'
import { type RowJob, rowsApart } from './rowsApart.ts'

/** How a reproduction is asked for that has a row for each method. */
export interface ByMethod<Method extends string> {
  readonly seeds: number
  readonly steps: number
  readonly methods: readonly Method[]
}

/** Between the names of methods, which have commas. */
const BETWEEN = '; '

/** The reproduction of this name with a row for each of these methods, where a person asks for no other. */
export const byMethod = <Method extends string>(
  { seeds, steps, methods }: ByMethod<Method>,
  reproduce: (options: ByMethod<Method>, stopped: AbortSignal) => ReturnType<Prepared>,
): Reproduction => ({
  usage: `[--seeds ${seeds}] [--steps ${steps}] [--method "${methods.join(BETWEEN)}"]`,
  options: {
    seeds: { type: 'string', default: String(seeds) },
    steps: { type: 'string', default: String(steps) },
    method: { type: 'string', default: methods.join(BETWEEN) },
  },
  prepare(values) {
    const options = {
      seeds: whole('seeds', values.seeds!, 1, 64),
      steps: whole('steps', values.steps!, 1, 10_000_000),
      methods: named('method', values.method!, methods, BETWEEN),
    }
    return (stopped) => reproduce(options, stopped)
  },
})

type Prepared = ReturnType<Reproduction['prepare']>

/** Its rows: a single one here, several in processes of their own. */
export async function rowsOf<Method extends string, Result>(
  name: string,
  { seeds, steps, methods }: ByMethod<Method>,
  row: (method: Method) => Promise<Result[]>,
  stopped: AbortSignal,
): Promise<readonly Result[]> {
  if (methods.length === 1) return row(methods[0])
  const jobs = methods.map(
    (method): RowJob => ({
      name: method,
      args: [name, '--seeds', seeds, '--steps', steps, '--method', method],
    }),
  )
  return rowsApart<Result>(jobs, stopped)
}
