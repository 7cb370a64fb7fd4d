import { GROUP, type Plan, repeat, vector } from './dispatchPlan.ts'

/** Invocations that share a block, each with a part of the rows. */
const SLICES = 4
const BLOCKS = GROUP / SLICES

/**
 * dW = hᵀ δ and db = Σ_rows δ, all layers in one dispatch. A workgroup does `BLOCKS` blocks of one
 * layer, each of 4 × 4 weights; a block's rows are shared out to `SLICES` invocations whose sums are
 * added at the end. Bindings: x, dy, gradient, and `kept` if there are hidden layers.
 */
export function weightsCode(plan: Plan): string {
  const { stride } = plan
  const starts = groupStarts(plan)
  return `
@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> dy: array<f32>;
@group(0) @binding(2) var<storage, read_write> gradient: array<f32>;
${stride > 0 ? '@group(0) @binding(3) var<storage, read> kept: array<f32>;' : ''}
var<workgroup> sums: array<vec4f, ${4 * GROUP}>;
var<private> run: u32;
${repeat(plan.layers.length, (i) => layer(plan, i))}
@compute @workgroup_size(${GROUP})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  run = group.y;
  ${plan.layers.map((_, i) => `if (group.x < ${starts[i + 1]}u) { layer${i}(group.x - ${starts[i]}u, local); }`).join('\n  else ')}
}`
}

/** Workgroups for one run. */
export const weightGroups = (plan: Plan): number => groupStarts(plan)[plan.layers.length]

const blocks = ({ layers }: Plan, i: number) => {
  const { inputs, outputs } = layers[i]
  const height = Math.min(4, inputs)
  const width = Math.min(4, outputs)
  const down = Math.ceil(inputs / height)
  const across = Math.ceil(outputs / width)
  // One more line of blocks for the biases.
  return { height, width, down, across, count: (down + 1) * across }
}

function groupStarts(plan: Plan): number[] {
  const starts = [0]
  plan.layers.forEach((_, i) => {
    starts.push(starts[i] + Math.ceil(blocks(plan, i).count / BLOCKS))
  })
  return starts
}

function layer(plan: Plan, i: number): string {
  const { layers, count, rows, stride, h, delta } = plan
  const { inputs, outputs, weight } = layers[i]
  const { height, width, down, across, count: all } = blocks(plan, i)
  const { of, part } = vector(width)
  const last = i + 1 === layers.length
  const below = i === 0 ? `run * ${rows * inputs}u` : `run * ${stride}u + ${h[i]}u`
  const above = last ? `run * ${rows * outputs}u` : `run * ${stride}u + ${delta[i + 1]}u`
  const source = i === 0 ? 'x' : 'kept'
  const slopes = last ? 'dy' : 'kept'
  const zero = of(() => '0.0')
  const whole = (r: number) => vector(4).of((q) => (q < width ? part(`s${r}`, q) : '0.0'))
  return `
fn layer${i}(group: u32, local: u32) {
  let block = min(group * ${BLOCKS}u + local % ${BLOCKS}u, ${all - 1}u);
  let line = block / ${across}u;
  let j = block % ${across}u;
  let slice = local / ${BLOCKS}u;
${repeat(width, (q) => `  let j${q} = min(j + ${q * across}u, ${outputs - 1}u);`)}
${repeat(height, (r) => `  let k${r} = min(line + ${r * down}u, ${inputs - 1}u);`)}
${repeat(height, (r) => `  var s${r} = ${zero};`)}
  var below = ${below} + slice * ${inputs}u;
  var above = ${above} + slice * ${outputs}u;
  if (line < ${down}u) {
    for (var row = slice; row < ${rows}u; row += ${SLICES}u) {
      let d = ${of((q) => `${slopes}[above + j${q}]`)};
${repeat(height, (r) => `      s${r} += ${source}[below + k${r}] * d;`)}
      below += ${SLICES * inputs}u;
      above += ${SLICES * outputs}u;
    }
  } else {
    for (var row = slice; row < ${rows}u; row += ${SLICES}u) {
      s0 += ${of((q) => `${slopes}[above + j${q}]`)};
      above += ${SLICES * outputs}u;
    }
  }
${repeat(height, (r) => `  sums[${r * GROUP}u + local] = ${whole(r)};`)}
  workgroupBarrier();
  // Invocation (slice, block) adds up and stores line \`slice\` of the block.
  if (slice >= ${height}u || group * ${BLOCKS}u + local % ${BLOCKS}u >= ${all}u) { return; }
  if (line == ${down}u && slice > 0u) { return; }
  let at = slice * ${GROUP}u + local % ${BLOCKS}u;
  let total = ${Array.from({ length: SLICES }, (_, s) => `sums[at + ${s * BLOCKS}u]`).join(' + ')};
  let k = select(line + slice * ${down}u, ${inputs}u, line == ${down}u);
  if (k >= ${inputs}u && line < ${down}u) { return; }
  let to = run * ${count}u + ${weight}u + k * ${outputs}u;
${repeat(width, (q) => `  if (j + ${q * across}u < ${outputs}u) { gradient[to + j${q}] = total.${'xyzw'[q]}; }`)}
}`
}
