import './navigator.ts'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { requestAdapter } from '../../src/engine/webgpu/device/adapter.ts'
import { check } from './check.ts'
import { cross, readback } from './cross.ts'
import { oneTile, sweep } from './tiles.ts'

const { values: flags } = parseArgs({
  options: {
    sections: { type: 'string', default: 'check,cross,readback,tiles' },
    seconds: { type: 'string', default: '0.4' },
    widths: { type: 'string', default: '16,64,128,256,512' },
    batches: { type: 'string', default: '64,256' },
    runs: { type: 'string', default: '1,2,4,8,16,32,64' },
  },
})
const sections = new Set(flags.sections.split(','))

const adapter = await requestAdapter()
if (!adapter) {
  console.error('There is no WebGPU adapter.')
  process.exit(2)
}
if (!sections.has('tile')) {
  const { vendor, architecture, device, description } = adapter.info
  const processor = `${cpus().length} × ${cpus()[0].model}, of which wasm uses one`
  console.log(`date      ${new Date().toISOString()}\nprocessor ${processor}`)
  console.log(
    `adapter   ${[vendor, architecture, device, description].filter(Boolean).join(', ')}\n`,
  )
}
const well = !sections.has('check') || (await check())
if (sections.has('cross')) await cross(flags)
if (sections.has('readback')) await readback()
if (sections.has('tiles')) sweep(flags.seconds)
if (sections.has('tile')) await oneTile(Number(flags.seconds))
process.exit(well ? 0 : 1)
