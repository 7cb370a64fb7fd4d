import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { tfjs } from './scripts/tfjs.ts'
import { kernels } from './src/engine/wasm/kernels/plugin.ts'

const browser = '**/*.browser.test.ts'

/**
 * The files that need a process of their own: they replace modules, have a document, speak another
 * language, or change what the page's own store holds.
 */
const alone = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?<!\.browser)\.test\.tsx?$/.test(name))
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((name) =>
    /vi\.(do)?mock\(|@vitest-environment|useModescope|useView|speak\(/i.test(
      readFileSync(name, 'utf8'),
    ),
  )

export default defineConfig({
  plugins: [kernels()],
  // tfjs by its modules, as in the page: what Node would take is for old engines, and slow.
  ssr: { resolve: { mainFields: ['module', 'main'] } },
  test: {
    // By default Vitest leaves one core to its own process, which hardly uses it.
    maxWorkers: '100%',
    // tfjs makes many short-lived objects: in a larger nursery most are dead before they are copied.
    execArgv: ['--max-semi-space-size=64'],
    setupFiles: ['./scripts/testSetup.ts'],
    // Guards against hanging, not measurements: a machine may be slow and busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // One file of all of tfjs, made once, is loaded sooner and runs faster than its modules.
    deps: { optimizer: { ssr: { enabled: true, include: [...tfjs] } } },
    // Most files take longer to load tfjs than to run, and leave nothing behind: a process loads it
    // once, for one file after the other.
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: [browser, ...alone],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: alone },
      },
    ],
  },
})
