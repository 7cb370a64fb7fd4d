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

/** Why WebGPU is out of the question here, in words, or null if it should be tried. */
export async function againstWebgpu(): Promise<string | null> {
  const adapter = await requestAdapter()
  if (!adapter) return 'there is no WebGPU adapter here'
  return adapter.info.isFallbackAdapter ? 'the WebGPU adapter here is a software one' : null
}
