import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { createAtOnce } from './scripts/atOnce.ts'
import { describeOnly } from './scripts/describeOnly.ts'
import { policyOf } from './scripts/policy.ts'
import { published } from './scripts/published.ts'
import { kernels } from './src/engine/wasm/kernels/plugin.ts'

const policy = policyOf(readFileSync(new URL('./index.html', import.meta.url), 'utf8'))

export default defineConfig({
  // Relative addresses: the built site works from any path of any static host.
  base: './',
  plugins: [react(), kernels(), describeOnly(), published()],
  worker: { format: 'es', plugins: () => [kernels()] },
  // In the page it stands anyway, but a worker's is that of the answer it came with.
  preview: { headers: { 'Content-Security-Policy': policy } },
  // The page's policy allows no data: fonts, so nothing is inlined. The limit is that of the worker.
  // Browsers that lack modulepreload only load lazy parts a moment later.
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: createAtOnce() }] } } },
  },
})
