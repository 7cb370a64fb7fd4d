// Updates of whole vectors in place: all arrays have room for a multiple of 4 numbers.

/**
 * Adam (Kingma & Ba 2015) as in tf.train.adam: `m ← β₁m + (1−β₁)g`, `v ← β₂v + (1−β₂)g²`,
 * `θ ← θ − rate · (m/c₁) / (√(v/c₂) + ε)` with `cᵢ = 1 − βᵢᵗ`.
 */
export function adam(
  size: i32,
  theta: usize,
  g: usize,
  m: usize,
  v: usize,
  rate: f64,
  beta1: f64,
  beta2: f64,
  correction1: f64,
  correction2: f64,
  epsilon: f64,
): void {
  const end = theta + ((<usize>size) << 2)
  const b1 = f32x4.splat(<f32>beta1)
  const b2 = f32x4.splat(<f32>beta2)
  const rest1 = f32x4.splat(<f32>(1 - beta1))
  const rest2 = f32x4.splat(<f32>(1 - beta2))
  const c1 = f32x4.splat(<f32>(rate / correction1))
  const c2 = f32x4.splat(<f32>(1 / correction2))
  const eps = f32x4.splat(<f32>epsilon)
  for (; theta < end; theta += 16, g += 16, m += 16, v += 16) {
    const d = v128.load(g)
    const first = f32x4.add(f32x4.mul(v128.load(m), b1), f32x4.mul(d, rest1))
    const second = f32x4.add(f32x4.mul(v128.load(v), b2), f32x4.mul(f32x4.mul(d, d), rest2))
    v128.store(m, first)
    v128.store(v, second)
    const scale = f32x4.add(f32x4.sqrt(f32x4.mul(second, c2)), eps)
    v128.store(theta, f32x4.sub(v128.load(theta), f32x4.div(f32x4.mul(first, c1), scale)))
  }
}

/** RMSProp as in tf.train.rmsprop: `s ← ρs + (1−ρ)g²`, `θ ← θ − rate · g / √(s + ε)`. */
export function rmsprop(
  size: i32,
  theta: usize,
  g: usize,
  s: usize,
  rate: f64,
  decay: f64,
  epsilon: f64,
): void {
  const end = theta + ((<usize>size) << 2)
  const rho = f32x4.splat(<f32>decay)
  const rest = f32x4.splat(<f32>(1 - decay))
  const speed = f32x4.splat(<f32>rate)
  const eps = f32x4.splat(<f32>epsilon)
  for (; theta < end; theta += 16, g += 16, s += 16) {
    const d = v128.load(g)
    const square = f32x4.add(f32x4.mul(v128.load(s), rho), f32x4.mul(f32x4.mul(d, d), rest))
    v128.store(s, square)
    const change = f32x4.div(f32x4.mul(d, speed), f32x4.sqrt(f32x4.add(square, eps)))
    v128.store(theta, f32x4.sub(v128.load(theta), change))
  }
}

/** `θ ← θ − rate · g` */
export function sgd(size: i32, theta: usize, g: usize, rate: f64): void {
  const end = theta + ((<usize>size) << 2)
  const speed = f32x4.splat(<f32>rate)
  for (; theta < end; theta += 16, g += 16) {
    v128.store(theta, f32x4.sub(v128.load(theta), f32x4.mul(v128.load(g), speed)))
  }
}
