// What every bench says of the machine it ran on, and what it makes of repetitions.
import { execFileSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'

export const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

/** Runnable processes, mean of the last minute: before a bench it is the load of others. */
export const load = () => loadavg()[0].toFixed(1)

/** Conditions, without which a number means little; `load` is that of others, before the bench. */
export const conditions = () => ({
  date: new Date().toISOString(),
  cpu: `${cpus().length} × ${cpus()[0].model}`,
  'load before': load(),
  node: process.version,
})

export const chromiumVersion = () =>
  execFileSync(executablePath, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] })
    .toString()
    .trim()

export const print = (name, value) => console.log(`${name.padEnd(34)} ${value}`)

export const printAll = (entries) => {
  for (const [name, value] of Object.entries(entries)) print(name, value)
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
