/** The GPU adapter, or null where there is none; asking may also throw. */
export async function requestAdapter(): Promise<GPUAdapter | null> {
  try {
    return (await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' })) ?? null
  } catch {
    return null
  }
}

/** Why WebGPU is out of the question here, in words, or null if it should be tried. */
export async function againstWebgpu(): Promise<string | null> {
  const adapter = await requestAdapter()
  if (!adapter) return 'there is no WebGPU adapter here'
  return adapter.info.isFallbackAdapter ? 'the WebGPU adapter here is a software one' : null
}
