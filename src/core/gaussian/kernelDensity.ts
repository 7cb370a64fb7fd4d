import type { Cloud } from '../space/cloud.ts'
import { centresAlong, type Square } from '../space/square.ts'

/** In sds of the kernel: what lies beyond is 1e-8 of its top. */
const REACH = 6

/**
 * (1/n) Σ N(c; xᵢ, h² I) at the centres c of cells of a square, in the order of `overCells`: a kernel
 * estimate of the density of x, and without bias that of x + h·ε.
 * @param width h
 */
export function kernelDensity(
  { space, values }: Cloud,
  square: Square,
  size: number,
  width: number,
): Float32Array {
  const { dim } = space
  const along = centresAlong(square, size)
  const places = [along, along.map((x) => x - square.center[0] + square.center[1])]
  const step = along[1] - along[0]
  const density = new Float64Array(size ** dim)
  const points = values.length / dim
  const top = 1 / (points * (width * Math.sqrt(2 * Math.PI)) ** dim)
  /** The cells that a point is near to along one axis, and its kernel there. */
  const near = (axis: number, x: number) => {
    const centres = places[axis]
    const first = Math.max(0, Math.ceil((x - REACH * width - centres[0]) / step))
    const last = Math.min(size - 1, Math.floor((x + REACH * width - centres[0]) / step))
    const at = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
      Math.exp(-(((centres[first + i] - x) / width) ** 2) / 2),
    )
    return { first, at }
  }
  for (let i = 0; i < points; i++) {
    const across = near(0, values[dim * i])
    const up = dim === 1 ? { first: 0, at: [1] } : near(1, values[dim * i + 1])
    for (const [row, high] of up.at.entries()) {
      const start = (up.first + row) * size + across.first
      for (const [column, wide] of across.at.entries()) {
        density[start + column] += top * high * wide
      }
    }
  }
  return Float32Array.from(density)
}
