import type { Activation } from '../../../core/settings/experiment.ts'

/** The branch is on `a < 0`, so that NaN passes as it does in the reference. */
const value: Readonly<Record<Activation, string>> = {
  relu: 'select(a, 0.0, a < 0.0)',
  leakyRelu: 'select(a, 0.2 * a, a < 0.0)',
  // Beyond ±10 tanh is ±1 in float32; some drivers overflow there.
  tanh: 'select(tanh(clamp(a, -10.0, 10.0)), a, a != a)',
  silu: 'a * sigmoid(a)',
  softplus: 'max(a, 0.0) + log(1.0 + exp(-abs(a)))',
}

/** From h = act(a) where that says enough, else from a. */
const slope: Readonly<Record<Activation, string>> = {
  relu: 'select(0.0, 1.0, kept > 0.0)',
  leakyRelu: 'select(0.2, 1.0, kept > 0.0)',
  tanh: '1.0 - kept * kept',
  silu: 'sigmoid(kept) * (1.0 + kept * (1.0 - sigmoid(kept)))',
  softplus: 'sigmoid(kept)',
}

/** Whether the slope needs the pre-activation a beside h = act(a). */
export const keepsBoth = (activation: Activation): boolean =>
  activation === 'silu' || activation === 'softplus'

/** WGSL of `act(a)` and of `slope(kept)`, its derivative. */
export const activationCode = (activation: Activation): string => `
fn sigmoid(a: f32) -> f32 {
  let e = exp(-abs(a));
  return select(e, 1.0, a >= 0.0) / (1.0 + e);
}
fn act(a: f32) -> f32 { return ${value[activation]}; }
fn slope(kept: f32) -> f32 { return ${slope[activation]}; }`
