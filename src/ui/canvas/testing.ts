import type { Pen } from './view.ts'

export interface Call {
  readonly name: string
  readonly args: readonly number[]
  /** Styles at the time of the call. */
  readonly fillStyle: unknown
  readonly strokeStyle: unknown
}

/** A pen that draws nothing and remembers what it was asked to. */
export function recordingPen(): { pen: Pen; calls: Call[]; count: (name: string) => number } {
  const calls: Call[] = []
  const styles: Record<string, unknown> = { getTransform: () => ({ a: 1 }) }
  const pen = new Proxy(styles, {
    get: (_, name: string) =>
      name in styles
        ? styles[name]
        : (...args: number[]) => {
            const { fillStyle, strokeStyle } = styles
            calls.push({ name, args, fillStyle, strokeStyle })
          },
  }) as unknown as Pen
  return { pen, calls, count: (name) => calls.filter((call) => call.name === name).length }
}
