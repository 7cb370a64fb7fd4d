import type { AgainstWebgpu } from '../../../core/record/failure.ts'

/** A driver that hangs does not answer at all: after so long, in ms, there is none. */
const LIMIT = 3000

/** The GPU adapter, or null where there is none; asking may also throw, or never be answered. */
export async function requestAdapter(): Promise<GPUAdapter | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), LIMIT)
  })
  try {
    const asked = navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' })
    return (await Promise.race([asked, late])) ?? null
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

/** Why WebGPU is out of the question here, or null if it should be tried. */
export async function againstWebgpu(): Promise<AgainstWebgpu | null> {
  const adapter = await requestAdapter()
  if (!adapter) return 'noAdapter'
  return adapter.info.isFallbackAdapter ? 'softwareAdapter' : null
}
