export const backendNames = ['wasm', 'webgpu', 'reference'] as const
export type BackendName = (typeof backendNames)[number]

/** Steps per second; 0 where a backend does not run. */
export type Rates = Readonly<Record<'wasm' | 'webgpu', number>>
