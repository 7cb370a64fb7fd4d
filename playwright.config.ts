import { defineConfig } from '@playwright/test'
import { softwareGpu } from './scripts/softwareGpu.ts'

// Another port lets two working trees test at the same time.
const port = process.env.PORT ?? '4175'
const site = `http://localhost:${port}/some/sub-path/`

// Of several lists of features Chromium takes the last, so this one holds the library's too, as far
// as it concerns a page like this. The first two would load a page of their own for the popup of the
// address bar into each window, which takes as long as a third of ours.
const withoutFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'SpareRendererForSitePerProcess',
  'ThirdPartyStoragePartitioning',
]

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const launch = (...args: string[]) => ({
  launchOptions: {
    executablePath,
    // Root needs the first; the others keep Chromium from calling its maker.
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      `--disable-features=${withoutFeatures.join()}`,
      ...args,
    ],
  },
})

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Guards against hanging: no test may fail because a machine is slow.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  // Two side by side for two cores: no test depends on speed. What need not train pauses, so that it
  // leaves its core to the test beside it. Test by test, so that no file is left for one alone.
  workers: 2,
  fullyParallel: true,
  use: { baseURL: site, viewport: { width: 1366, height: 768 }, actionTimeout: 120_000 },
  projects: [
    // First, because its tests run one after the other, beside which others can.
    { name: 'webgpu', use: launch(...softwareGpu), testMatch: '**/*.webgpu.test.ts' },
    { name: 'wasm', use: launch(), testIgnore: '**/*.webgpu.test.ts' },
  ],
  webServer: {
    command: `node e2e/serve.mjs ${port}`,
    url: site,
    reuseExistingServer: !process.env.CI,
  },
})
