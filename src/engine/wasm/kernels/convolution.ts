import type { Heap } from './heap.ts'
import { type Kernels, type Pointer, packedSize } from './instance.ts'

/**
 * Pictures `x[images, height, width, inputs]` under a filter `[k, k, inputs, outputs]` that goes on by
 * `stride`, with zeros around them so that y is `[images, ⌈height/stride⌉, ⌈width/stride⌉, outputs]`.
 */
export interface Convolution {
  readonly images: number
  readonly height: number
  readonly width: number
  readonly inputs: number
  readonly outputs: number
  readonly k: number
  readonly stride: number
}

interface Memory {
  readonly kernels: Kernels
  readonly heap: Heap
}

/** Numbers of patches at a time: they and their products stay in a cache of 1 MB. */
const AT_ONCE = 2 ** 17

/** Of a side, places of the filter and zeros before it. */
function along(side: number, k: number, stride: number) {
  const places = Math.ceil(side / stride)
  return { places, before: Math.max(0, (places - 1) * stride + k - side) >> 1 }
}

function partsOf({ images, height, width, inputs, outputs, k, stride }: Convolution) {
  const [down, across] = [along(height, k, stride), along(width, k, stride)]
  /** Of one picture. */
  const places = down.places * across.places
  /** Numbers that the filter sees at one place. */
  const seen = k * k * inputs
  const size = Math.min(images, Math.max(1, Math.floor(AT_ONCE / (places * seen))))
  const parts = Array.from({ length: Math.ceil(images / size) }, (_, i) => ({
    count: Math.min(size, images - i * size),
    x: 4 * i * size * height * width * inputs,
    y: 4 * i * size * places * outputs,
  }))
  const window = [down.places, across.places, k, stride, down.before, across.before] as const
  return { places, seen, size, parts, window }
}

/** Numbers of scratch that any of the functions below needs. */
export function convolutionScratch(of: Convolution): number {
  const { places, seen, size } = partsOf(of)
  const rows = size * places
  const packed = [packedSize(rows, seen), packedSize(rows, of.outputs), packedSize(seen, rows)]
  return rows * seen + whole(seen * of.outputs) + Math.max(...packed)
}

/** Does a convolution, or a gradient of it, from two places to a third. */
type Convolve = (a: Pointer, b: Pointer, to: Pointer) => void

/** y from x and the filter: patches times the filter as a matrix. */
export function convolve({ kernels }: Memory, of: Convolution, patches: Pointer): Convolve {
  const { height, width, inputs, outputs: n } = of
  const { places, seen, size, parts, window } = partsOf(of)
  const packed = patches + 4 * size * places * seen
  return (x, filter, y) => {
    for (const part of parts) {
      const m = part.count * places
      kernels.gatherPatches(part.count, height, width, inputs, ...window, x + part.x, patches)
      kernels.matmul(m, n, seen, patches, seen, 1, filter, n, 1, y + part.y, 0, packed)
    }
  }
}

/** dL/dx from dL/dy and the filter. */
export function convolveBack(
  { kernels, heap }: Memory,
  of: Convolution,
  patches: Pointer,
): Convolve {
  const { images, height, width, inputs, outputs: k } = of
  const { places, seen, size, parts, window } = partsOf(of)
  const packed = patches + 4 * size * places * seen
  return (dy, filter, dx) => {
    heap.clear(dx, images * height * width * inputs)
    for (const part of parts) {
      const m = part.count * places
      kernels.matmul(m, seen, k, dy + part.y, k, 1, filter, 1, k, patches, 0, packed)
      kernels.scatterPatches(part.count, height, width, inputs, ...window, patches, dx + part.x)
    }
  }
}

/** dL/dfilter from x and dL/dy. */
export function convolveFilter({ kernels }: Memory, of: Convolution, patches: Pointer): Convolve {
  const { height, width, inputs, outputs: n } = of
  const { places, seen, size, parts, window } = partsOf(of)
  const more = patches + 4 * size * places * seen
  const packed = more + 4 * whole(seen * n)
  return (x, dy, gradient) => {
    parts.forEach((part, i) => {
      const k = part.count * places
      const to = i === 0 ? gradient : more
      kernels.gatherPatches(part.count, height, width, inputs, ...window, x + part.x, patches)
      kernels.matmul(seen, n, k, patches, 1, seen, dy + part.y, n, 1, to, 0, packed)
      if (i === 0) return
      kernels.binary(ADD, gradient, 1, 1, seen * n, gradient, 0, 0, 1, more, 0, 0, 1)
    })
  }
}

/** The first of `binary` in assembly/vector.ts. */
const ADD = 0

const whole = (size: number): number => (size + 3) & ~3
