/** `npm run sheets -- DIR [--csv FILE|-] [--verify]`: worksheets that come back, counted and checked. */
import { parseArgs } from 'node:util'
import type { Fingerprint } from '../core/record/fingerprint.ts'
import { EPOCH } from '../core/settings/epoch.ts'
import { collect, type Handed, type SheetFile } from '../core/worksheet/collect.ts'
import { counted } from '../core/worksheet/counted.ts'
import { sheetsCsv } from '../core/worksheet/csv.ts'
import { type Again, type Found, runsIn, verdictIn } from '../core/worksheet/verdict.ts'
import type { SheetStep } from '../core/worksheet/worksheet.ts'
import { activate } from '../engine/activate.ts'
import { worksheets } from '../languages/en/worksheets.ts'
import { say } from '../languages/say.ts'
import { chosenIn } from '../lessons/chosen.ts'
import { loadLesson } from '../lessons/registry.ts'
import { type Output, open, progress } from './process/output.ts'
import { stoppable } from './process/stop.ts'
import { runAgain } from './sheets/again.ts'
import { filesAt } from './sheets/files.ts'
import { summary } from './sheets/summary.ts'
import help from './sheets.txt?raw'

interface Job {
  readonly files: readonly SheetFile[]
  readonly csv: Output | null
  readonly verify: boolean
}

/** @throws Error that says which argument cannot be used */
function read(argv: readonly string[]): Job {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { csv: { type: 'string' }, verify: { type: 'boolean' } },
  })
  if (positionals.length === 0) throw new Error(help.slice(0, help.indexOf('\n')))
  const files = positionals.flatMap(filesAt)
  const csv = values.csv === undefined ? null : open('csv', values.csv)
  return { files, csv, verify: values.verify ?? false }
}

/** @returns the exit status: sheets.txt lists them; an internal error is thrown */
export async function main(argv: readonly string[]): Promise<number> {
  let job: Job
  try {
    job = read(argv)
  } catch (error) {
    process.stderr.write(`sheets: ${(error as Error).message}\n`)
    return 2
  }
  try {
    return await stoppable(job.csv !== null, (stopped) => work(job, stopped))
  } finally {
    job.csv?.close()
  }
}

async function work({ files, csv, verify }: Job, stopped: AbortSignal): Promise<number> {
  const { handed, refused } = counted(await collect(files))
  for (const { path, problem } of refused) {
    process.stderr.write(`${path}: ${say(worksheets.problems, problem)}\n`)
  }
  const ids = [...new Set(handed.map(({ sheet }) => sheet.lesson))].sort()
  const lessons = new Map(
    await Promise.all(ids.map(async (id) => [id, await loadLesson(id)] as const)),
  )
  const found = verify ? await foundAgain(runsIn(handed, EPOCH), stopped) : null
  const verdictOf = (one: Handed, step: SheetStep) => found && verdictIn(one, step, EPOCH, found)
  csv?.write(
    sheetsCsv(handed, (one, step) => {
      const said = chosenIn(lessons.get(one.sheet.lesson) ?? null, step.id, step.chosen)
      const nothing = { option: null, right: null, misconception: null }
      return { ...(said ?? nothing), verdict: verdictOf(one, step)?.code ?? null }
    }),
  )
  if (!csv) process.stdout.write(summary(handed, lessons))
  const codes = handed.flatMap((one) =>
    one.sheet.steps.flatMap((step) => verdictOf(one, step)?.code ?? []),
  )
  const bad = codes.filter((code) => code === 'differs' || code === 'failed')
  if (found && !csv) {
    const good = codes.filter((code) => code === 'verified')
    const others = codes.length - good.length - bad.length
    process.stdout.write(`${good.length} verified, ${bad.length} not, ${others} not comparable\n`)
  }
  return bad.length > 0 ? 1 : 0
}

/** Stopped, the others stay unknown. */
async function foundAgain(runs: ReadonlyMap<string, Again>, stopped: AbortSignal): Promise<Found> {
  await activate('wasm', (message) => {
    throw new Error(message)
  })
  const found = new Map<string, Fingerprint | null>()
  for (const [key, again] of runs) {
    // A stranger's link may ask for what there is not.
    const shown = await runAgain(again, stopped).catch(() => null)
    if (stopped.aborted) break
    found.set(key, shown)
    progress('runs', found.size, runs.size)
  }
  return found
}
