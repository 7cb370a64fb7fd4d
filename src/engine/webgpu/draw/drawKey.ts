import { randomCode } from './randomCode.ts'

/** What a draw depends on: a run's seed, the stream, and the step that the clock shows. */
export interface DrawKey {
  /** One number, the step. */
  readonly clock: GPUBuffer
  /** One per run. */
  readonly seeds: GPUBuffer
  /** Stream, points per run, and numbers per point. */
  readonly settings: GPUBuffer
}

export const bindingsOf = ({ clock, seeds, settings }: DrawKey) => [clock, seeds, settings]

/** The bindings 0 … 3, and `draw`, the words of a counter. */
export const keyCode = `
@group(0) @binding(0) var<storage, read> clock: array<u32>;
@group(0) @binding(1) var<storage, read> seeds: array<u32>;
@group(0) @binding(2) var<storage, read> settings: array<u32>;
@group(0) @binding(3) var<storage, read_write> result: array<f32>;
${randomCode}
fn draw(index: u32, run: u32) -> vec4u {
  return pcg4d(vec4u(index, clock[0], settings[0], seeds[run]));
}`
