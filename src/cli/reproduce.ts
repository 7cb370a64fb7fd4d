/** `npm run reproduce -- f-gan`: a published table beside what the product measures. */

import { parseArgs } from 'node:util'
import { failed } from '../core/record/failure.ts'
import { activate } from '../engine/activate.ts'
import { inWords } from './process/inWords.ts'
import { type Output, open } from './process/output.ts'
import { stoppable } from './process/stop.ts'
import { digits } from './reproductions/digits.ts'
import { fgan } from './reproductions/fgan.ts'
import { hu } from './reproductions/hu.ts'
import type { OptionValues, Reproduction } from './reproductions/reproduction.ts'
import { ringGrid } from './reproductions/ringGrid.ts'
import { stacked } from './reproductions/stacked.ts'

const reproductions: Readonly<Record<string, Reproduction>> = {
  'f-gan': fgan,
  'ring-grid': ringGrid,
  digits,
  stacked,
  hu,
}

const usage = Object.entries(reproductions)
  .map(([name, { usage }]) => `npm run reproduce -- ${name} ${usage} [--json FILE|-]`)
  .join('\n')

/** @returns the exit status: reproduce.txt lists them; an internal error is thrown */
export async function main(argv: readonly string[]): Promise<number> {
  let job: ReturnType<typeof read>
  try {
    job = read(argv)
  } catch (error) {
    process.stderr.write(`reproduce: ${(error as Error).message}\n${usage}\n`)
    return 2
  }
  const { run, json: file } = job
  let output: Output | null
  try {
    output = file === null ? null : open('json', file)
  } catch (error) {
    process.stderr.write(`reproduce: ${(error as Error).message}\n`)
    return 2
  }
  return stoppable((file ?? '-') === '-', async (stopped) => {
    await activate('wasm', (_, failure) => {
      throw failed(failure)
    })
    const { text, json, diverged } = await run(stopped)
    output?.write(`${JSON.stringify(json, null, 2)}\n`)
    if (file !== '-') process.stdout.write(text)
    return diverged ? 1 : 0
  })
    .catch((error: unknown) => {
      throw inWords(error)
    })
    .finally(() => output?.close())
}

function read([name, ...args]: readonly string[]) {
  const names = Object.keys(reproductions).join(', ')
  if (name === undefined) throw new Error(`name what to reproduce: ${names}`)
  if (!Object.hasOwn(reproductions, name)) {
    throw new Error(`there is no reproduction “${name}”, but ${names}`)
  }
  const reproduction = reproductions[name]
  const { values } = parseArgs({
    args,
    options: { ...reproduction.options, json: { type: 'string' } },
  })
  const { json = null, ...own } = values as OptionValues
  return { run: reproduction.prepare(own), json }
}
