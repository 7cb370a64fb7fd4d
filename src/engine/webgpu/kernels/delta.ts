import { activationCode } from './activationCode.ts'
import { blockOf, GROUP, list, type Plan, repeat, vector } from './dispatchPlan.ts'

/**
 * δ ← (δ Wᵀ) · act′(a), from dL/dy down to the first hidden layer, or to dL/dx, in one dispatch;
 * a workgroup keeps its tile of rows in workgroup memory, as in the forward pass. Bindings: dy, θ (θᵀ
 * where the plan says so), then `kept` if there are hidden layers, then dx if it is wanted.
 */
export function deltaCode(plan: Plan, toInput: boolean): string {
  const { sizes, activation, count, rows, tile, stride, widths } = plan
  const last = sizes.length - 1
  const outputs = sizes[last]
  const hidden = stride > 0
  return `
@group(0) @binding(0) var<storage, read> dy: array<f32>;
@group(0) @binding(1) var<storage, read> theta: array<f32>;
${hidden ? '@group(0) @binding(2) var<storage, read_write> kept: array<f32>;' : ''}
${toInput ? `@group(0) @binding(${hidden ? 3 : 2}) var<storage, read_write> dx: array<f32>;` : ''}
var<workgroup> tile0: array<f32, ${tile * widths[0]}>;
var<workgroup> tile1: array<f32, ${tile * widths[1]}>;
var<private> run: u32;
var<private> first: u32;
${hidden ? activationCode(activation) : ''}
${repeat(last, (i) => (i > 0 || toInput ? put(plan, i) : ''))}
@compute @workgroup_size(${GROUP})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  run = group.y;
  first = group.x * ${tile}u;
  for (var i = local; i < ${tile * outputs}u; i += ${GROUP}u) {
    let row = min(first + i / ${outputs}u, ${rows - 1}u);
    tile${last % 2}[i] = dy[(run * ${rows}u + row) * ${outputs}u + i % ${outputs}u];
  }
  let weights = run * ${count}u;
${repeat(last, (i) => (last - 1 - i > 0 || toInput ? layer(plan, last - 1 - i) : ''))}
}`
}

/** Where a sum for unit k below layer i goes. */
function put({ sizes, rows, stride, a, delta }: Plan, i: number): string {
  const inputs = sizes[i]
  const at = (offset: number, row: string) =>
    `kept[run * ${stride}u + ${offset}u + ${row} * ${inputs}u + k]`
  const store =
    i === 0
      ? `if (row < ${rows}u) { dx[(run * ${rows}u + row) * ${inputs}u + k] = sum; }`
      : `let d = sum * slope(${at(a[i], `min(row, ${rows - 1}u)`)});
  tile${i % 2}[t * ${inputs}u + k] = d;
  if (row < ${rows}u) { ${at(delta[i], 'row')} = d; }`
  return `fn put${i}(t: u32, k: u32, sum: f32) {
  let row = first + t;
  ${store}
}`
}

function layer({ layers, tile, transposed }: Plan, i: number): string {
  const { inputs, outputs, weight } = layers[i]
  const { rows, columns, gap, count } = blockOf(tile, inputs)
  const { type, of } = vector(columns)
  // Weight (k, j) is the sum of a start that depends on k and of a step that depends on j.
  const start = transposed ? '' : ` * ${outputs}u`
  const step = transposed ? ` * ${inputs}u` : ''
  return `
  workgroupBarrier();
  for (var block = local; block < ${count}u; block += ${GROUP}u) {
    let k = block % ${gap}u;
    let t = block / ${gap}u * ${rows}u;
${repeat(columns, (q) => `    let k${q} = min(k + ${q * gap}u, ${inputs - 1}u);`)}
${repeat(columns, (q) => `    let start${q} = weights + ${weight}u + k${q}${start};`)}
${repeat(rows, (r) => `    var s${r} = ${of(() => '0.0')};`)}
    for (var j = 0u; j < ${outputs}u; j++) {
      let w = ${of((q) => `theta[start${q} + j${step}]`)};
${repeat(rows, (r) => `      s${r} += tile${(i + 1) % 2}[(t + ${r}u) * ${outputs}u + j] * w;`)}
    }
    var sums = array<${type}, ${rows}>(${list(rows, (r) => `s${r}`)});
    for (var r = 0u; r < ${rows}u; r++) {
      for (var q = 0u; q < ${columns}u && k + q * ${gap}u < ${inputs}u; q++) {
        put${i}(t + r, k + q * ${gap}u, sums[r]${columns > 1 ? '[q]' : ''});
      }
    }
  }`
}
