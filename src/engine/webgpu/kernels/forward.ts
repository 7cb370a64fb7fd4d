import { activationCode, keepsBoth } from './activationCode.ts'
import { blockOf, GROUP, list, type Plan, repeat, vector } from './dispatchPlan.ts'

/**
 * h ← act(h W + b), all layers in one dispatch: a workgroup takes a tile of rows through the network
 * in workgroup memory. Bindings: x, θ, y, and `kept` if there are hidden layers.
 */
export function forwardCode(plan: Plan): string {
  const { sizes, activation, count, rows, tile, stride, widths } = plan
  const inputs = sizes[0]
  return `
@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> theta: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<f32>;
${stride > 0 ? '@group(0) @binding(3) var<storage, read_write> kept: array<f32>;' : ''}
var<workgroup> tile0: array<f32, ${tile * widths[0]}>;
var<workgroup> tile1: array<f32, ${tile * widths[1]}>;
var<private> run: u32;
var<private> first: u32;
${activationCode(activation)}
${repeat(plan.layers.length, (i) => put(plan, i, keepsBoth(activation)))}
@compute @workgroup_size(${GROUP})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  run = group.y;
  first = group.x * ${tile}u;
  for (var i = local; i < ${tile * inputs}u; i += ${GROUP}u) {
    let row = min(first + i / ${inputs}u, ${rows - 1}u);
    tile0[i] = x[(run * ${rows}u + row) * ${inputs}u + i % ${inputs}u];
  }
  let weights = run * ${count}u;
${repeat(plan.layers.length, (i) => layer(plan, i))}
}`
}

/** Where an output of layer i goes. */
function put({ sizes, rows, stride, h, a, widths }: Plan, i: number, both: boolean): string {
  const outputs = sizes[i + 1]
  const last = i + 2 === sizes.length
  const at = (offset: number) => `kept[run * ${stride}u + ${offset}u + row * ${outputs}u + j]`
  const store = last
    ? `if (row < ${rows}u) { y[(run * ${rows}u + row) * ${outputs}u + j] = a; }`
    : `let h = act(a);
  tile${(i + 1) % 2}[t * ${outputs}u + j] = h;
  if (row < ${rows}u) {
    ${at(h[i + 1])} = h;
    ${both ? `${at(a[i + 1])} = a;` : ''}
  }`
  return `fn put${i}(t: u32, j: u32, a: f32) { // ${widths[i % 2]} → ${outputs}
  let row = first + t;
  ${store}
}`
}

function layer({ layers, tile }: Plan, i: number): string {
  const { inputs, outputs, weight, bias } = layers[i]
  const { rows, columns, gap, count } = blockOf(tile, outputs)
  const { type, of } = vector(columns)
  return `
  workgroupBarrier();
  for (var block = local; block < ${count}u; block += ${GROUP}u) {
    let j = block % ${gap}u;
    let t = block / ${gap}u * ${rows}u;
${repeat(columns, (q) => `    let j${q} = min(j + ${q * gap}u, ${outputs - 1}u);`)}
    var w = ${of((q) => `theta[weights + ${bias}u + j${q}]`)};
${repeat(rows, (r) => `    var s${r} = w;`)}
    var start = weights + ${weight}u;
    for (var k = 0u; k < ${inputs}u; k++) {
      w = ${of((q) => `theta[start + j${q}]`)};
${repeat(rows, (r) => `      s${r} += tile${i % 2}[(t + ${r}u) * ${inputs}u + k] * w;`)}
      start += ${outputs}u;
    }
    var sums = array<${type}, ${rows}>(${list(rows, (r) => `s${r}`)});
    for (var r = 0u; r < ${rows}u; r++) {
      for (var q = 0u; q < ${columns}u && j + q * ${gap}u < ${outputs}u; q++) {
        put${i}(t + r, j + q * ${gap}u, sums[r]${columns > 1 ? '[q]' : ''});
      }
    }
  }`
}
