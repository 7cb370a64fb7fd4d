/** FNV-1a over the words of some content. */
export function fingerprint(content: ArrayBuffer | ArrayBufferView | ArrayLike<number>): number {
  const bytes = ArrayBuffer.isView(content)
    ? new Uint8Array(content.buffer, content.byteOffset, content.byteLength)
    : content instanceof ArrayBuffer
      ? new Uint8Array(content)
      : new Uint8Array(Float32Array.from(content).buffer)
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash
}
