import { type Experiment, type LaneName, laneNames } from '../core/experiment.ts'
import { tf } from '../engine/backend.ts'
import { createSession } from '../engine/session.ts'

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
 * @throws Error with one sentence if the target has no modes
 */
export async function modesTable(
  experiment: Experiment,
  steps: readonly number[],
  onProgress: (lane: LaneName, step: number) => void,
): Promise<ModesTable> {
  const { seed, runs } = experiment.training
  const columns: Column[] = []
  for (const lane of laneNames) {
    const session = await createSession(tf, experiment, lane)
    const all = session.reference.target.modes.length
    if (all === 0) throw new Error('this target has no modes to count')
    for (const step of steps) {
      await session.advance(step, Number.POSITIVE_INFINITY)
      onProgress(lane, step)
      const rows = await session.evaluate()
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
