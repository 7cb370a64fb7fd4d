import { writeFileSync } from 'node:fs'

/** One line on a terminal, nothing in a log. */
export function progress(what: string, done: number, all: number): void {
  if (!process.stderr.isTTY) return
  const filled = Math.round((24 * done) / all)
  const bar = '█'.repeat(filled) + '░'.repeat(24 - filled)
  process.stderr.write(`\r${what} ${bar} ${done}/${all}`)
  if (done >= all) process.stderr.write('\n')
}

/** '-' is standard output. */
export function write(file: string, text: string): void {
  if (file === '-') process.stdout.write(text)
  else writeFileSync(file, text)
}
