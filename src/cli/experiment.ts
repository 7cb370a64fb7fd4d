/** The playground's session without the playground: trains a link's experiment in Node. */

import { failed } from '../core/record/failure.ts'
import { type LaneName, laneNames } from '../core/settings/experiment.ts'
import { activate } from '../engine/activate.ts'
import { requestAdapter } from '../engine/webgpu/device/adapter.ts'
import { type Arguments, readArguments, usage } from './arguments.ts'
import { csvHeader, type LaneResult, summary, trainLane } from './lane.ts'
import { type Asked, links, readLink } from './link.ts'
import { table } from './modesTable.ts'
import { inWords } from './process/inWords.ts'
import { closeAll, type Outputs, openAll } from './process/output.ts'
import { stoppable } from './process/stop.ts'
import { sweep } from './sweep.ts'
import type { Work } from './work.ts'

/** @returns the exit status: experiment.txt lists them; an internal error is thrown */
export async function main(argv: readonly string[]): Promise<number> {
  let options: Arguments
  try {
    options = readArguments(argv)
  } catch (error) {
    process.stderr.write(`experiment: ${(error as Error).message}\n${usage}\n`)
    return 2
  }
  let work: Work
  let outputs: Outputs
  try {
    const { link, sentences } = readLink(options)
    for (const sentence of sentences) process.stderr.write(`${sentence}\n`)
    work = workOf(link, options)
    if (options.backend === 'webgpu' && !(await requestAdapter())) {
      throw new Error('--backend webgpu: there is no WebGPU adapter here')
    }
    outputs = openAll(options)
  } catch (error) {
    process.stderr.write(`experiment: ${(error as Error).message}\n`)
    return 2
  }
  try {
    return await stoppable(isAlone(options), async (stopped) => {
      await activate(options.backend, (_, failure) => {
        throw failed(failure)
      })
      return work(outputs, stopped)
    })
  } catch (error) {
    throw inWords(error)
  } finally {
    closeAll(outputs)
  }
}

/** Whether all that is written is written to standard output. */
const isAlone = ({ json, csv }: Arguments): boolean => (json ?? '-') === '-' && (csv ?? '-') === '-'

/** @throws Error with one line that says which option cannot be done */
function workOf(link: Asked, options: Arguments): Work {
  if (options.sweep) return sweep(link, options.sweep, options)
  if (options.table) return table(link, options.table)
  return lanesOf(link, options)
}

/** Both lanes: every evaluation as CSV, what was reached as JSON or as a summary. */
const lanesOf =
  (link: Asked, { backend, steps }: Arguments): Work =>
  async ({ json, csv }, stopped) => {
    const lanes: Partial<Record<LaneName, LaneResult>> = {}
    csv?.write(csvHeader)
    for (const lane of laneNames) {
      if (stopped.aborted) break
      const onRows = (lines: string) => csv?.write(lines)
      lanes[lane] = await trainLane(link, lane, steps, stopped, onRows)
    }
    const interrupted = stopped.aborted ? { interrupted: true } : {}
    const document = { ...links(link), backend, steps, ...interrupted, lanes }
    json?.write(`${JSON.stringify(document, withInfinity, 2)}\n`)
    if (!json && !csv) process.stdout.write(summary(lanes))
    const all = Object.values(lanes).flatMap(({ runs }) => runs)
    return all.some(({ status }) => status === 'diverged') ? 1 : 0
  }

/** JSON has no infinity, and makes null of it, as of what is not known. */
const withInfinity = (_: string, value: unknown): unknown =>
  value === Number.POSITIVE_INFINITY ? 'Infinity' : value
