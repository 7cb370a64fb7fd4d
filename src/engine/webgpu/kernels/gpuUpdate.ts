import type { OptimiserKind } from '../../../core/settings/experiment.ts'
import { averages, type Rule, requireState, type Update } from '../../backend/update.ts'
import {
  buffer,
  bufferOf,
  dispatch,
  flush,
  type Gpu,
  neverCached,
  readBuffer,
} from '../device/gpu.ts'
import { lazyOf } from '../fusion/lazy.ts'

const GROUP = 64
/** A dispatch has at most 65535 groups in one dimension; a few thousand fill any machine. */
const MAX_GROUPS = 4096

const formula: Readonly<Record<OptimiserKind, (rule: Rule) => string>> = {
  sgd: () => 'theta[i] -= rate * g;',
  rmsprop: ({ decay, epsilon }) => `
    let s = ${f32(decay)} * state[i] + ${f32(1 - decay)} * g * g;
    state[i] = s;
    theta[i] -= rate * g / sqrt(s + ${f32(epsilon)});`,
  adam: ({ beta1, beta2, epsilon }) => `
    let m = ${f32(beta1)} * state[i] + ${f32(1 - beta1)} * g;
    let v = ${f32(beta2)} * state[SIZE + i] + ${f32(1 - beta2)} * g * g;
    state[i] = m;
    state[SIZE + i] = v;
    theta[i] -= m * (rate / c1) / (sqrt(v / c2) + ${f32(epsilon)});`,
}

const f32 = (value: number): string => `f32(${value})`
const logarithm = (beta: number): string => f32(beta > 0 ? Math.log(beta) : -1e4)

/**
 * One optimiser step, in place. Bindings: gradient, θ, (rate), and the averages, behind which stands,
 * for each workgroup, the number t of steps made: so Adam's 1 − βᵗ needs nothing from outside.
 */
function updateCode(rule: Rule, size: number, groups: number): string {
  const { kind, beta1, beta2 } = rule
  return `
const SIZE = ${size}u;
@group(0) @binding(0) var<storage, read> gradient: array<f32>;
@group(0) @binding(1) var<storage, read_write> theta: array<f32>;
@group(0) @binding(2) var<storage, read> settings: array<f32>;
${averages[kind] > 0 ? '@group(0) @binding(3) var<storage, read_write> state: array<f32>;' : ''}
${kind === 'adam' ? correction : ''}
@compute @workgroup_size(${GROUP})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let rate = settings[0];
  ${
    kind === 'adam'
      ? `let t = state[SIZE * 2u + group.x] + 1.0;
  let c1 = correction(t * ${logarithm(beta1)});
  let c2 = correction(t * ${logarithm(beta2)});
  storageBarrier();
  if (local == 0u) { state[SIZE * 2u + group.x] = t; }`
      : ''
  }
  for (var i = group.x * ${GROUP}u + local; i < SIZE; i += ${groups * GROUP}u) {
    let g = gradient[i];
    ${formula[kind](rule)}
  }
}`
}

/** 1 − eˣ for x < 0: near 0, where float32 would cancel, by its series. */
const correction = `
fn correction(x: f32) -> f32 {
  let series = -x * (1.0 + x / 2.0 * (1.0 + x / 3.0 * (1.0 + x / 4.0 * (1.0 + x / 5.0 *
    (1.0 + x / 6.0 * (1.0 + x / 7.0 * (1.0 + x / 8.0)))))));
  return select(1.0 - exp(max(x, -80.0)), series, x > -0.5);
}`

/** An optimiser step in one dispatch; clones of θ change with it. */
export function gpuUpdate(gpu: Gpu, rule: Rule, size: number): Update {
  const groups = Math.min(Math.ceil(size / GROUP), MAX_GROUPS)
  const code = updateCode(rule, size, groups)
  const parts = averages[rule.kind]
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST
  const state = parts > 0 ? buffer(gpu, 4 * (parts * size + groups), usage) : null
  const rates = new Map<number, GPUBuffer>()
  const settings = (rate: number): GPUBuffer => {
    const made = rates.get(rate) ?? buffer(gpu, Float32Array.of(rate))
    // Each position of a slider is a rate.
    if (rates.size > 100) rates.clear()
    rates.set(rate, made)
    return made
  }
  return {
    apply(theta, gradient, rate) {
      lazyOf(gpu)?.settle(theta)
      bufferOf(gpu, theta)
      neverCached(gpu, theta)
      const bindings = [gradient, theta, settings(rate), ...(state ? [state] : [])]
      dispatch(gpu, code, bindings, groups)
    },
    async save() {
      const saved = new Float32Array(1 + parts * size)
      if (!state) return saved
      flush(gpu) // commands that change it
      const all = await readBuffer(gpu, state)
      saved[0] = rule.kind === 'adam' ? all[parts * size] : 0
      saved.set(all.subarray(0, parts * size), 1)
      return saved
    },
    restore(saved) {
      requireState(rule, size, saved)
      if (!state) return
      flush(gpu) // commands that change it
      const all = new Float32Array(parts * size + groups).fill(saved[0], parts * size)
      all.set(saved.subarray(1))
      gpu.queue.writeBuffer(state, 0, all)
    },
    dispose() {
      flush(gpu) // commands that use them
      state?.destroy()
      for (const rate of rates.values()) rate.destroy()
    },
  }
}
