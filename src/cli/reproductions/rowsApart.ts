import { runApart } from '../process/apart.ts'

export interface RowJob {
  /** As progress has it. */
  readonly name: string
  /** What makes `npm run reproduce` train this row only. */
  readonly args: readonly (string | number)[]
}

/** The first result of each row, which has a process of its own; stopped, of those that were done. */
export async function rowsApart<Result>(
  jobs: readonly RowJob[],
  stopped: AbortSignal,
): Promise<Result[]> {
  const began = performance.now()
  const outputs = await runApart(
    'reproduce.ts',
    jobs.map(({ args }) => [...args.map(String), '--json', '-']),
    stopped,
    (index) => {
      const seconds = Math.round((performance.now() - began) / 1000)
      process.stderr.write(`${jobs[index].name} done after ${seconds} s\n`)
    },
  )
  // JSON has no NaN, and writes null.
  return outputs.map((text) => JSON.parse(text, (_, value) => value ?? Number.NaN).results[0])
}
