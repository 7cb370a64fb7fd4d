// What `npm test` does, on a Node that is new enough.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { findChromium } from './chromium.mjs'
import { installPackages } from './install.mjs'
import { tool } from './tool.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
installPackages()
const env = { ...process.env, CHROMIUM_PATH: findChromium() }
const reports = mkdtempSync(join(tmpdir(), 'modescope-'))
const total = { passed: 0, failed: 0 }
/** What failed, said again at the end: what came before it may have been cut off. */
const failures = []
/** Every test with what it took, in ms. */
const durations = []

/** What runs now. A terminal's Ctrl-C reaches it by itself, a signal to this process alone does not. */
const children = new Set()
for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.once(signal, () => {
    for (const child of children) child.kill(signal)
    process.exit(status)
  })
}

/**
 * Starts a package's command, which prints to where this does.
 * @param aside whether what it prints is held back, until `show`: another prints meanwhile
 */
function start(command, more, aside) {
  const stream = aside ? 'pipe' : 'inherit'
  const child = spawn(process.execPath, command, {
    stdio: ['ignore', stream, stream],
    env: { ...env, ...more },
  })
  children.add(child)
  const held = []
  let print = (chunk) => held.push(chunk)
  for (const output of [child.stdout, child.stderr]) output?.on('data', (chunk) => print(chunk))
  return {
    ended: once(child, 'close').then(([status]) => {
      children.delete(child)
      return status
    }),
    show() {
      print = (chunk) => process.stdout.write(chunk)
      held.splice(0).forEach(print)
    },
  }
}

/**
 * A check, from the start of its command. What is awaited of it says what came of it.
 * @param report of each test; without one the check counts as one
 */
function begin(name, command, report, aside = false) {
  if (!aside) console.log(`\n— ${name}`)
  const began = Date.now()
  const { ended, show } = start(command, report?.env, aside)
  const took = ended.then(() => Date.now() - began)
  return async () => {
    if (aside) console.log(`\n— ${name}, begun ${seconds(Date.now() - began)} ago`)
    show()
    tell(name, await ended, await took, report)
  }
}
const check = (name, command, report) => begin(name, command, report)()
const seconds = (ms) => `${(ms / 1000).toFixed(0)} s`

function tell(name, status, took, report) {
  const counts = report
    ? report.read()
    : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }
  if (status !== 0 && counts.failed === 0) counts.failed = 1
  total.passed += counts.passed
  total.failed += counts.failed
  durations.push(...(counts.durations ?? []))
  if (status !== 0) failures.push(...(counts.failures?.length ? counts.failures : [name]))
  console.log(`— ${name}: ${status === 0 ? 'ok' : 'FAILED'} in ${seconds(took)}`)
}

const json = (name) => join(reports, `${name}.json`)
const read = (file, count) => () => {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { passed: 0, failed: 1 }
  }
}
const durationsIn = ({ name, assertionResults }) =>
  assertionResults.map(({ fullName, duration }) => ({
    test: `${relative(process.cwd(), name)}: ${fullName}`,
    duration: duration ?? 0,
  }))
const firstLines = (text) => (text ?? '').split('\n').slice(0, 12).join('\n')
/** What failed in one file, each with the first lines of its message. */
const failedIn = ({ name, message, assertionResults }) => {
  const failed = assertionResults.filter(({ status }) => status === 'failed')
  return failed.length === 0
    ? [`${name}\n${firstLines(message)}`]
    : failed.map((test) => `${name}: ${test.fullName}\n${firstLines(test.failureMessages[0])}`)
}
const vitest = (name, config) => [
  [
    tool('vitest'),
    'run',
    '--config',
    config,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${json(name)}`,
  ],
  {
    read: read(json(name), (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.numFailedTestSuites * (report.numFailedTests ? 0 : 1),
      failures: report.testResults.filter(({ status }) => status === 'failed').flatMap(failedIn),
      durations: report.testResults.flatMap(durationsIn),
    })),
  },
]
/** What failed in an end-to-end file, each with the first lines of its message. */
const failedBelow = ({ file, specs = [], suites = [] }) => [
  ...specs
    .filter(({ ok }) => !ok)
    .map(({ title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap(({ errors = [] }) => errors))
      const said = errors.map(({ message }) => firstLines(stripVTControlCharacters(message ?? '')))
      return [`e2e/${file}: ${title}`, ...said].join('\n')
    }),
  ...suites.flatMap(failedBelow),
]
const durationsBelow = ({ file, specs = [], suites = [] }) => [
  ...specs.map(({ title, tests }) => ({
    test: `e2e/${file}: ${title}`,
    duration: tests.flatMap(({ results }) => results).reduce((sum, one) => sum + one.duration, 0),
  })),
  ...suites.flatMap(durationsBelow),
]
const playwright = (name) => [
  [tool('playwright', '@playwright/test'), 'test', '--reporter=list,json'],
  {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: json(name) },
    read: read(json(name), ({ stats, suites }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      failures: suites.flatMap(failedBelow),
      durations: suites.flatMap(durationsBelow),
    })),
  },
]

// A browser's software GPU works on one processor, and leaves the others to what runs beside it.
const inBrowser = begin('browser tests', ...vitest('browser', 'vitest.browser.config.ts'), true)
await check('lint', [tool('biome', '@biomejs/biome'), 'ci', '--error-on-warnings'])
await check('types', [tool('tsc', 'typescript'), '--noEmit'])
await check('build', [tool('vite'), 'build', '--logLevel', 'warn'])
await check('unit tests', ...vitest('unit', 'vitest.config.ts'))
await inBrowser()
await check('end-to-end tests', ...playwright('e2e'))

console.log('\nThe 15 slowest tests:')
for (const { test, duration } of durations.sort((a, b) => b.duration - a.duration).slice(0, 15)) {
  console.log(`${(duration / 1000).toFixed(1).padStart(6)} s  ${test.slice(0, 140)}`)
}
for (const failure of failures) console.log(`\nFAILED ${failure}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
