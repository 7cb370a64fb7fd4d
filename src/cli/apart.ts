import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'

/**
 * Runs a program of this folder once for each list of arguments, in processes of their own, as many
 * at a time as there are processors.
 * @returns their standard outputs
 * @throws Error if one exits with more than 1, which says that a run diverged
 */
export async function runApart(
  program: string,
  argumentLists: readonly (readonly string[])[],
  onDone: (index: number) => void,
): Promise<readonly string[]> {
  const outputs: string[] = []
  const waiting = argumentLists.map((args, index) => ({ args, index }))
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      outputs[next.index] = await output(['scripts/run.mjs', `src/cli/${program}`, ...next.args])
      onDone(next.index)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return outputs
}

const output = (args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(process.execPath, args, { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (error && error.code !== 1) reject(new Error(stderr.trim() || error.message))
      else resolve(stdout)
    })
  })
