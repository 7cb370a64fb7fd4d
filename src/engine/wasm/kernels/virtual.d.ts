declare module 'virtual:kernels' {
  /** The WebAssembly module, base64. */
  const wasm: string
  export default wasm
}
