import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'

/**
 * Runs a program of `src/cli` once for each list of arguments, in processes of their own, as many
 * at a time as there are processors.
 * @returns their standard outputs, in order; stopped, of those that were done
 * @throws Error if one exits with more than 1, which says that a run diverged
 */
export async function runApart(
  program: string,
  argumentLists: readonly (readonly string[])[],
  stopped: AbortSignal,
  onDone: (index: number) => void,
): Promise<readonly string[]> {
  const outputs: string[] = []
  const waiting = argumentLists.map((args, index) => ({ args, index }))
  const work = async () => {
    for (let next = waiting.shift(); next && !stopped.aborted; next = waiting.shift()) {
      const args = ['scripts/run.mjs', `src/cli/${program}`, ...next.args]
      const printed = await output(args, stopped)
      if (printed === null) return
      outputs[next.index] = printed
      onDone(next.index)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  // Those that were not done are holes.
  return outputs.filter(() => true)
}

/** Null if it was stopped. */
const output = (args: readonly string[], signal: AbortSignal): Promise<string | null> =>
  new Promise((resolve, reject) => {
    execFile(process.execPath, args, { maxBuffer: 2 ** 26, signal }, (error, stdout, stderr) => {
      if (signal.aborted) resolve(null)
      else if (error && error.code !== 1) reject(new Error(stderr.trim() || error.message))
      else resolve(stdout)
    })
  })
