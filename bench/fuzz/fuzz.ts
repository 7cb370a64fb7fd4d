import { parseArgs } from 'node:util'
import { fuzzLinks } from './links.ts'
import { createReport, type Report } from './report.ts'
import { fuzzSessions } from './sessions.ts'
import { countSwitches } from './switches.ts'

const count = (text: string, name: string): number => {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} is a whole number.`)
  return number
}

export async function main(args: string[]): Promise<number> {
  const text = (value: string) => ({ type: 'string', default: value }) as const
  const options = {
    links: text('20000'),
    sessions: text('300'),
    switches: text('0'),
    seed: text('1'),
  }
  const { values } = parseArgs({ args, options })
  const seed = count(values.seed, 'seed')
  console.log(`seed ${seed}`)
  let failures = 0
  const run = async (
    name: 'links' | 'sessions' | 'switches',
    fuzz: (times: number, report: Report) => Promise<void>,
  ) => {
    const times = count(values[name], name)
    if (times === 0) return
    const report = createReport(name)
    await fuzz(times, report)
    report.print()
    failures += report.failures()
  }
  await run('links', async (times, report) => fuzzLinks(times, seed, report))
  await run('sessions', (times, report) => fuzzSessions(times, seed, report))
  await run('switches', countSwitches)
  return failures > 0 ? 1 : 0
}
