import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { softwareGpu } from './scripts/softwareGpu.ts'
import { tfjs } from './scripts/tfjs.ts'
import { kernels } from './src/engine/wasm/kernels/plugin.ts'

export default defineConfig({
  plugins: [kernels()],
  worker: { format: 'es', plugins: () => [kernels()] },
  optimizeDeps: {
    // Found late, they would make Vite reload the page in the middle of a test.
    include: [...tfjs, '@tensorflow/tfjs-backend-webgpu', 'fast-check'],
  },
  test: {
    include: ['src/**/*.browser.test.ts'],
    // Guards against hanging, not measurements: a machine may be slow and busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      // One page for all files: each of its own would compile the same shaders again.
      isolate: false,
      provider: playwright({
        launchOptions: {
          executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
          args: ['--no-sandbox', ...softwareGpu],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
