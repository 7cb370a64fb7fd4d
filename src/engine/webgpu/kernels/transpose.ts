import type { Plan } from './dispatchPlan.ts'

/** Invocations of a workgroup. */
export const TRANSPOSE_GROUP = 256

/**
 * θᵀ: the weights of every layer as [out, in] where θ has them as [in, out]. The backward pass sums
 * over outputs for neighbouring inputs k; in θᵀ the numbers of neighbours stand side by side, so
 * that a workgroup reads whole lines of memory. Bindings: θ, θᵀ; biases are not copied.
 */
export function transposeCode({ layers, count }: Plan): string {
  const branch = layers.map(
    ({ inputs, outputs, weight }) => `
  if (i >= ${weight}u && i < ${weight + inputs * outputs}u) {
    let at = i - ${weight}u;
    let source = ${weight}u + at % ${inputs}u * ${outputs}u + at / ${inputs}u;
    transposed[row + i] = theta[row + source];
  }`,
  )
  return `
@group(0) @binding(0) var<storage, read> theta: array<f32>;
@group(0) @binding(1) var<storage, read_write> transposed: array<f32>;
@compute @workgroup_size(${TRANSPOSE_GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = id.x;
  let row = id.y * ${count}u;${branch.join('')}
}`
}
