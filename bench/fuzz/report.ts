/** Processor time that one step may take, in ms: a clock on the wall would measure other programs. */
const LIMIT = 2000
/** Failures that are told one by one. */
const TOLD = 20

/** What became of many steps. */
export interface Report {
  /** Makes a step, of which `where` says how to make it again; undefined if it throws. */
  step<T>(what: string, where: string, make: () => T): T | undefined
  stepAsync<T>(what: string, where: string, make: () => Promise<T>): Promise<T | undefined>
  fail(what: string, where: string, why: string): void
  failures(): number
  print(): void
}

const shortened = (text: string): string =>
  text.length > 600 ? `${text.slice(0, 600)}… (${text.length} characters)` : text

export function createReport(name: string): Report {
  let steps = 0
  let failures = 0
  let slowest = { milliseconds: 0, what: 'none', where: '' }

  const fail = (what: string, where: string, why: string) => {
    if (failures++ < TOLD) console.log(`FAILED ${what}: ${why}\n  ${shortened(where)}`)
  }
  const done = (what: string, where: string, before: NodeJS.CpuUsage) => {
    const { user, system } = process.cpuUsage(before)
    const milliseconds = (user + system) / 1000
    steps++
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, what, where }
    if (milliseconds > LIMIT) fail(what, where, `took ${milliseconds.toFixed(0)} ms`)
  }
  const thrown = (what: string, where: string, error: unknown) =>
    fail(what, where, error instanceof Error ? (error.stack ?? error.message) : String(error))

  return {
    step(what, where, make) {
      const before = process.cpuUsage()
      try {
        return make()
      } catch (error) {
        thrown(what, where, error)
      } finally {
        done(what, where, before)
      }
    },
    async stepAsync(what, where, make) {
      const before = process.cpuUsage()
      try {
        return await make()
      } catch (error) {
        thrown(what, where, error)
      } finally {
        done(what, where, before)
      }
    },
    fail,
    failures: () => failures,
    print() {
      console.log(`${name}: ${steps} steps, ${failures} failures`)
      const { milliseconds, what, where } = slowest
      console.log(`  slowest: ${what}, ${milliseconds.toFixed(0)} ms: ${shortened(where)}`)
    },
  }
}
