import { defineConfig } from 'vitest/config'
import { kernels } from './src/engine/nn/kernels/plugin.ts'

export default defineConfig({
  plugins: [kernels()],
  // tfjs publishes modules without file endings, which Node refuses and Vite resolves.
  ssr: { resolve: { mainFields: ['module', 'main'] } },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    exclude: ['**/*.browser.test.ts'],
    setupFiles: ['./scripts/testSetup.ts'],
    server: { deps: { inline: [/@tensorflow/] } },
  },
})
