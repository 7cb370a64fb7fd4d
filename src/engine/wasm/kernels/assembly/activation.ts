import { sigmoid, softplus, tanh } from './elementary'

// The order of `activations` in ../../mlp.ts.
const RELU: i32 = 0
const LEAKY: i32 = 1
const TANH: i32 = 2
const SILU: i32 = 3

/** `to = act(source)`; whole vectors, so both have room for a multiple of 4. They may coincide. */
export function activate(kind: i32, size: i32, source: usize, to: usize): void {
  const end = source + ((<usize>size) << 2)
  const zero = f32x4.splat(0)
  const slope = f32x4.splat(0.2)
  // pmax(a, b) is `a < b ? b : a`, which lets NaN through as the reference does
  if (kind == RELU) {
    for (; source < end; source += 16, to += 16) {
      v128.store(to, f32x4.pmax(v128.load(source), zero))
    }
  } else if (kind == LEAKY) {
    for (; source < end; source += 16, to += 16) {
      const x = v128.load(source)
      v128.store(to, f32x4.pmax(x, f32x4.mul(x, slope)))
    }
  } else if (kind == TANH) {
    for (; source < end; source += 16, to += 16) v128.store(to, tanh(v128.load(source)))
  } else if (kind == SILU) {
    for (; source < end; source += 16, to += 16) {
      const x = v128.load(source)
      v128.store(to, f32x4.mul(x, sigmoid(x)))
    }
  } else {
    for (; source < end; source += 16, to += 16) v128.store(to, softplus(v128.load(source)))
  }
}

/**
 * `delta ·= act′`, from the value `h = act(a)` where that says enough (relu, leakyRelu:
 * the sign; tanh: 1 − h²), else from the pre-activation `a`.
 */
export function backpropagate(kind: i32, size: i32, delta: usize, h: usize, a: usize): void {
  const end = delta + ((<usize>size) << 2)
  const zero = f32x4.splat(0)
  const one = f32x4.splat(1)
  const slope = f32x4.splat(0.2)
  if (kind == RELU) {
    for (; delta < end; delta += 16, h += 16) {
      v128.store(delta, v128.and(v128.load(delta), f32x4.gt(v128.load(h), zero)))
    }
  } else if (kind == LEAKY) {
    for (; delta < end; delta += 16, h += 16) {
      const d = v128.load(delta)
      const positive = f32x4.gt(v128.load(h), zero)
      v128.store(delta, v128.bitselect(d, f32x4.mul(d, slope), positive))
    }
  } else if (kind == TANH) {
    for (; delta < end; delta += 16, h += 16) {
      const value = v128.load(h)
      const derivative = f32x4.sub(one, f32x4.mul(value, value))
      v128.store(delta, f32x4.mul(v128.load(delta), derivative))
    }
  } else if (kind == SILU) {
    for (; delta < end; delta += 16, a += 16) {
      const x = v128.load(a)
      const s = sigmoid(x)
      const derivative = f32x4.mul(s, f32x4.add(one, f32x4.mul(x, f32x4.sub(one, s))))
      v128.store(delta, f32x4.mul(v128.load(delta), derivative))
    }
  } else {
    for (; delta < end; delta += 16, a += 16) {
      v128.store(delta, f32x4.mul(v128.load(delta), sigmoid(v128.load(a))))
    }
  }
}
