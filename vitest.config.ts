import { defineConfig } from 'vitest/config'
import { kernels } from './src/engine/wasm/kernels/plugin.ts'

export default defineConfig({
  plugins: [kernels()],
  // tfjs publishes modules without file endings, which Node refuses and Vite resolves.
  ssr: { resolve: { mainFields: ['module', 'main'] } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    exclude: ['**/*.browser.test.ts'],
    // By default Vitest leaves one core to its own process, which hardly uses it.
    maxWorkers: '100%',
    setupFiles: ['./scripts/testSetup.ts'],
    // Guards against hanging, not measurements: a machine may be slow and busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    server: { deps: { inline: [/@tensorflow/] } },
  },
})
