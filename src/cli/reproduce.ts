/** `npm run reproduce -- f-gan`: a published table beside what the product measures. */
import { parseArgs } from 'node:util'
import { activate } from '../engine/backend.ts'
import { write } from './output.ts'
import { fgan } from './reproductions/fgan.ts'
import type { OptionValues, Report, Reproduction } from './reproductions/reproduction.ts'

const reproductions: Readonly<Record<string, Reproduction>> = { 'f-gan': fgan }

const usage = Object.entries(reproductions)
  .map(([name, { usage }]) => `npm run reproduce -- ${name} ${usage} [--json FILE|-]`)
  .join('\n')

/** @returns the exit status: 0 done, 1 a run diverged, 2 bad arguments */
export async function main(argv: readonly string[]): Promise<number> {
  let job: { readonly run: () => Promise<Report>; readonly json: string | null }
  try {
    job = read(argv)
  } catch (error) {
    process.stderr.write(`reproduce: ${(error as Error).message}\n${usage}\n`)
    return 2
  }
  await activate('wasm', (message) => {
    throw new Error(message)
  })
  const { text, json, diverged } = await job.run()
  if (job.json) write(job.json, `${JSON.stringify(json, null, 2)}\n`)
  if (job.json !== '-') process.stdout.write(text)
  return diverged ? 1 : 0
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
