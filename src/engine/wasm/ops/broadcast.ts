/** A loop over the output with the steps that the two inputs take along with it. */
export interface Axis {
  readonly size: number
  readonly a: number
  readonly b: number
}

export interface Broadcast {
  readonly shape: number[]
  /** From the outermost to the innermost, with neighbours joined where both inputs allow it. */
  readonly axes: readonly Axis[]
}

/** How two row-major arrays combine element by element (NumPy's rule), or null if they do not. */
export function broadcast(a: readonly number[], b: readonly number[]): Broadcast | null {
  const rank = Math.max(a.length, b.length)
  const shape: number[] = new Array(rank)
  const axes: Axis[] = []
  let [strideA, strideB] = [1, 1]
  for (let axis = rank - 1; axis >= 0; axis--) {
    const sizeA = a[axis - rank + a.length] ?? 1
    const sizeB = b[axis - rank + b.length] ?? 1
    if (sizeA !== sizeB && sizeA !== 1 && sizeB !== 1) return null
    const size = sizeA === 1 ? sizeB : sizeA
    shape[axis] = size
    if (size === 1) continue
    const next = { size, a: sizeA === 1 ? 0 : strideA, b: sizeB === 1 ? 0 : strideB }
    const inner = axes[0]
    if (inner && next.a === inner.a * inner.size && next.b === inner.b * inner.size) {
      axes[0] = { ...inner, size: size * inner.size }
    } else axes.unshift(next)
    strideA *= sizeA
    strideB *= sizeB
  }
  return { shape, axes }
}
