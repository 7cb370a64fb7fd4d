/** `npm run adaptation`: accuracy on the target of the source alone and of adversarial adaptation. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { adaScene } from '../core/ada/adaScene.ts'
import { type AdaSettings, meanOf, trialSeeds, trialSteps } from '../core/ada/trial.ts'
import { sceneIn } from '../core/scene/sceneId.ts'
import { decodeScene } from '../core/scene/sceneLink.ts'
import { type LaneName, laneNames } from '../core/settings/experiment.ts'
import { activate, tf } from '../engine/activate.ts'
import { createAdaSession } from '../engine/ada/session.ts'
import { link as words } from '../languages/en/link.ts'
import { say } from '../languages/say.ts'
import { progress } from './process/output.ts'
import { table } from './process/table.ts'
import { whole } from './process/whole.ts'

interface Accuracies {
  readonly source: readonly number[]
  readonly target: readonly number[]
  readonly ok: boolean
}

/** Of each seed, after so many steps. */
export async function accuraciesOf(
  { shared, lanes }: AdaSettings,
  lane: LaneName,
  steps: number,
  seeds: number,
): Promise<Accuracies> {
  const session = createAdaSession(tf, shared, lanes[lane], seeds)
  while (session.step < steps && session.ok) {
    await session.advance(steps, 1000)
    progress(lane.toUpperCase(), session.step, steps)
  }
  const found = await session.evaluate()
  session.dispose()
  return { ...found, ok: session.ok }
}

/** @throws Error that says which argument cannot be used */
function read(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      steps: { type: 'string' },
      seeds: { type: 'string' },
      json: { type: 'boolean' },
      csv: { type: 'boolean' },
      write: { type: 'boolean' },
    },
  })
  const [link] = positionals
  if (positionals.length > 1) throw new Error('more than one link was given; put it in quotes')
  if (values.json && values.csv) throw new Error('--json and --csv are both for standard output')
  if (link !== undefined && values.write) throw new Error('--write is for the defaults alone')
  const hash = link === undefined ? '#scene=ada' : link.slice(Math.max(0, link.indexOf('#')))
  if (sceneIn(hash) !== 'ada') throw new Error('the link must be one of the scene: #scene=ada&…')
  const { settings, stop, adjusted } = decodeScene(hash, adaScene)
  const { steps, seeds } = values
  return {
    settings,
    sentences: adjusted.map((problem) => say(words, problem)),
    steps: steps === undefined ? (stop ?? trialSteps) : whole('steps', steps, 1, 1_000_000),
    seeds: seeds === undefined ? trialSeeds : whole('seeds', seeds, 1, 64),
    as: values.json ? ('json' as const) : values.csv ? ('csv' as const) : ('table' as const),
    write: values.write ?? false,
  }
}

const header = ['seed', 'A source', 'A target', 'B source', 'B target']

/** @returns the exit status: adaptation.txt lists them; an internal error is thrown */
export async function main(argv: readonly string[]): Promise<number> {
  let job: ReturnType<typeof read>
  try {
    job = read(argv)
  } catch (error) {
    process.stderr.write(`adaptation: ${(error as Error).message}\n`)
    return 2
  }
  const { settings, steps, seeds, as, write, sentences } = job
  for (const sentence of sentences) process.stderr.write(`adaptation: ${sentence}\n`)
  await activate('wasm', (message) => {
    throw new Error(message)
  })
  const found = {
    a: await accuraciesOf(settings, 'a', steps, seeds),
    b: await accuraciesOf(settings, 'b', steps, seeds),
  }
  const rows = Array.from({ length: seeds }, (_, r) =>
    laneNames.flatMap((lane) => [found[lane].source[r], found[lane].target[r]]),
  )
  const means = rows[0].map((_, column) => meanOf(rows.map((row) => row[column])))
  const seedOf = (r: number) => String((settings.shared.seed + r) >>> 0)
  if (as === 'json') process.stdout.write(`${JSON.stringify({ settings, steps, ...found })}\n`)
  else if (as === 'csv') {
    const lines = rows.map((row, r) => [seedOf(r), ...row].join())
    process.stdout.write(`${[header.join(), ...lines].join('\n')}\n`)
  } else {
    const cells = (row: readonly number[]) => row.map((value) => value.toFixed(4))
    const lines = rows.map((row, r) => [seedOf(r), ...cells(row)])
    process.stdout.write(table([header, ...lines, ['mean', ...cells(means)]]))
  }
  if (write) {
    const lines = laneNames.map((lane) => `  "${lane}": [${found[lane].target.join(', ')}]`)
    // The program itself runs from a folder of its own.
    writeFileSync('src/core/ada/measured.json', `{\n${lines.join(',\n')}\n}\n`)
  }
  return found.a.ok && found.b.ok ? 0 : 1
}
