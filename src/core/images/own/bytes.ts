/** The bytes of a file, one after the other. */
export interface Bytes {
  /** The next n; fewer where the file ends. */
  next(n: number): Promise<Uint8Array>
  /** The same, which still come next. */
  peek(n: number): Promise<Uint8Array>
  /** Lets go of the file. */
  close(): void
}

/** Enough of a file to tell what it is. */
export const headOf = async (file: Blob): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(0, 16).arrayBuffer())

/** The first two bytes of gzip (RFC 1952). */
export const isPacked = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b

/** The first bytes of a ZIP archive. */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && head[2] < 8

/**
 * As a stream, unpacked on the way where they are packed: no more of a file is in memory than is
 * asked for, whatever it unpacks to.
 */
export function bytesOf(file: Blob, packed: boolean): Bytes {
  const reader = packed
    ? file.stream().pipeThrough(new DecompressionStream('gzip')).getReader()
    : file.stream().getReader()
  /** Read, but not handed out. */
  let rest = new Uint8Array(0)
  const next = async (n: number) => {
    const out = new Uint8Array(n)
    let filled = 0
    while (filled < n) {
      if (rest.length === 0) {
        const { done, value } = await reader.read()
        if (done) break
        rest = value
        continue
      }
      const part = rest.subarray(0, n - filled)
      out.set(part, filled)
      filled += part.length
      rest = rest.subarray(part.length)
    }
    return out.subarray(0, filled)
  }
  return {
    next,
    async peek(n) {
      const read = await next(n)
      const both = new Uint8Array(read.length + rest.length)
      both.set(read)
      both.set(rest, read.length)
      rest = both
      return read
    },
    // What is wrong with the rest of it is nobody's concern any more.
    close: () => void reader.cancel().catch(() => {}),
  }
}
