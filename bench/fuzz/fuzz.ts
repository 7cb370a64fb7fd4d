import { parseArgs } from 'node:util'
import { fuzzLinks } from './links.ts'
import { createReport } from './report.ts'
import { fuzzSessions } from './sessions.ts'

const count = (text: string, name: string): number => {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} is a whole number.`)
  return number
}

export async function main(args: string[]): Promise<number> {
  const text = (value: string) => ({ type: 'string', default: value }) as const
  const options = { links: text('20000'), sessions: text('300'), seed: text('1') }
  const { values } = parseArgs({ args, options })
  const seed = count(values.seed, 'seed')
  console.log(`seed ${seed}`)
  const links = createReport('links')
  fuzzLinks(count(values.links, 'links'), seed, links)
  links.print()
  const sessions = createReport('sessions')
  await fuzzSessions(count(values.sessions, 'sessions'), seed, sessions)
  sessions.print()
  return links.failures() + sessions.failures() > 0 ? 1 : 0
}
