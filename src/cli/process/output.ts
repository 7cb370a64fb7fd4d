import { closeSync, fstatSync, ftruncateSync, openSync, writeFileSync } from 'node:fs'

/** One line on a terminal, nothing in a log. */
export function progress(what: string, done: number, all: number): void {
  if (!process.stderr.isTTY) return
  const filled = Math.round((24 * done) / all)
  const bar = '█'.repeat(filled) + '░'.repeat(24 - filled)
  process.stderr.write(`\r${what} ${bar} ${done}/${all}`)
  if (done >= all) process.stderr.write('\n')
}

export interface Output {
  /** Adds to it; in a file the text is there when this returns, whatever happens after. */
  write(text: string): void
  close(): void
}

/**
 * Opens what an option names, '-' for standard output. Before training, because afterwards it would be
 * too late to hear that it cannot be written. What a file holds is gone only when there is better.
 * @throws Error with one line that says which option cannot be done
 */
export function open(option: string, file: string): Output {
  if (file === '-') return { write: (text) => void process.stdout.write(text), close() {} }
  const descriptor = opened(option, file)
  let begun = false
  return {
    write(text) {
      // A device or a pipe has no length.
      if (!begun && fstatSync(descriptor).isFile()) ftruncateSync(descriptor)
      begun = true
      writeFileSync(descriptor, text)
    },
    close: () => closeSync(descriptor),
  }
}

function opened(option: string, file: string): number {
  try {
    return openSync(file, 'a')
  } catch (error) {
    throw new Error(`--${option}: ${(error as Error).message}`)
  }
}

/** The outputs that an experiment may be asked for. */
export interface Outputs {
  readonly json: Output | null
  readonly csv: Output | null
}

/** @throws Error as `open` */
export function openAll(files: Readonly<Record<keyof Outputs, string | null>>): Outputs {
  const one = (option: keyof Outputs) => {
    const file = files[option]
    return file === null ? null : open(option, file)
  }
  return { json: one('json'), csv: one('csv') }
}

export const closeAll = ({ json, csv }: Outputs): void => {
  json?.close()
  csv?.close()
}
