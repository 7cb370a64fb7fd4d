import type { Course } from '../core/settings/course.ts'
import { type LaneName, laneNames } from '../core/settings/experiment.ts'
import { targetFamily } from '../core/targets/registry.ts'
import { modeCount } from '../core/targets/target.ts'
import { tf } from '../engine/activate.ts'
import { createSession } from '../engine/session/session.ts'
import { progress } from './process/output.ts'
import { advance } from './process/turns.ts'
import type { Work } from './work.ts'

/** What a table has of one run at one step. */
interface Cell {
  readonly modes: number
  /** Share of samples on a mode. */
  readonly highQuality: number
  readonly diverged: boolean
}

interface Column {
  readonly title: string
  /** Modes of the target. */
  readonly all: number
  /** One for each run. */
  readonly cells: readonly Cell[]
}

export interface ModesTable {
  /** Rows of cells: a header, one for each seed, and how many runs capture every mode. */
  readonly rows: readonly (readonly string[])[]
  /** Whether a run diverged. */
  readonly diverged: boolean
}

/**
 * Modes captured by every run of both lanes at some steps, and the share of samples on a mode.
 * @param steps ascending
 * @param stopped ends it with the columns that there are
 */
export async function modesTable(
  course: Course,
  steps: readonly number[],
  onProgress: (lane: LaneName, step: number) => void,
  stopped: AbortSignal = new AbortController().signal,
): Promise<ModesTable> {
  const { seed, runs } = course.experiment.training
  const columns: Column[] = []
  for (const lane of laneNames) {
    if (stopped.aborted) break
    const session = await createSession(tf, course, lane)
    for (const step of steps) {
      if (!(await advance(session, step, stopped))) break
      onProgress(lane, step)
      const rows = await session.evaluate([])
      const all = modeCount(session.reference.target)
      const cells = rows.map(({ metrics: { modes, highQuality } }, r) => {
        return { modes, highQuality, diverged: session.statuses[r] === 'diverged' }
      })
      columns.push({ title: `${lane.toUpperCase()}, step ${grouped(step)}`, all, cells })
    }
    session.dispose()
  }
  return {
    rows: [
      ['seed', ...columns.map(({ title }) => title)],
      ...Array.from({ length: runs }, (_, r) => [
        String(seed + r),
        ...columns.map(({ cells }) => text(cells[r])),
      ]),
      ['every mode', ...columns.map((column) => `${complete(column)} of ${runs}`)],
    ],
    diverged: columns.some(({ cells }) => cells.some(({ diverged }) => diverged)),
  }
}

/** How many runs capture every mode. */
const complete = ({ all, cells }: Column): number =>
  cells.filter(({ modes, diverged }) => modes === all && !diverged).length

const text = ({ modes, highQuality, diverged }: Cell): string =>
  diverged ? 'diverged' : `${modes} (${(100 * highQuality).toFixed(0)} %)`

/** 3000, but 10 000. */
const grouped = (step: number): string =>
  step < 10_000 ? String(step) : String(step).replace(/\B(?=(\d{3})+$)/g, ' ')

export const markdown = ([header, ...rows]: ModesTable['rows']): string =>
  [header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('')

/**
 * Prints it.
 * @throws Error with one line if the target has no modes
 */
export function table(course: Course, steps: readonly number[]): Work {
  const { id, values } = course.experiment.target
  if (targetFamily(id)?.build(values).modes === null) {
    throw new Error('--table: this target has no modes to count')
  }
  return async (_, stopped) => {
    const last = steps[steps.length - 1]
    const onProgress = (lane: LaneName, step: number) =>
      progress(`lane ${lane.toUpperCase()}`, step, last)
    const { rows, diverged } = await modesTable(course, steps, onProgress, stopped)
    process.stdout.write(markdown(rows))
    return diverged ? 1 : 0
  }
}
