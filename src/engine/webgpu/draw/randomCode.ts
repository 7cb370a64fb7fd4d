/**
 * WGSL of core/random.ts: pcg4d, with equal integers, and Box–Muller. The built-in log, sin and cos
 * may be off by 5e-4, so these have their own, good to 1e-7: they start from the word's integer, in
 * which 1 − u and the distance to a quarter turn are exact.
 */
export const randomCode = `
fn pcg4d(counter: vec4u) -> vec4u {
  var v = counter * 1664525u + 1013904223u;
  v.x += v.y * v.w;
  v.y += v.z * v.x;
  v.z += v.x * v.y;
  v.w += v.y * v.z;
  v ^= v >> vec4u(16u);
  v.x += v.y * v.w;
  v.y += v.z * v.x;
  v.z += v.x * v.y;
  v.w += v.y * v.z;
  return v;
}

// log((1 + s) / (1 - s))
fn logRatio(s: f32) -> f32 {
  let q = s * s;
  return 2.0 * s * (1.0 + q * (1.0 / 3.0 + q * (0.2 + q * (1.0 / 7.0 + q / 9.0))));
}

// log u of u = (2k + 1) / 2^25 with k the 24 high bits
fn logUniform(word: u32) -> f32 {
  let odd = 2u * (word >> 8u) + 1u;
  if (odd > 23726566u) { // u > sqrt(1/2)
    let d = f32(33554432u - odd) / 33554432.0;
    return logRatio(-d / (2.0 - d));
  }
  let bits = bitcast<u32>(f32(odd));
  var m = bitcast<f32>((bits & 0x7fffffu) | 0x3f800000u);
  var e = f32(bits >> 23u) - 152.0;
  if (m > 1.41421356) { m *= 0.5; e += 1.0; }
  return e * 0.69314718056 + logRatio((m - 1.0) / (m + 1.0));
}

// cos and sin of a turn times (2k + 1) / 2^25
fn direction(word: u32) -> vec2f {
  let k = (word >> 8u) + 0x200000u; // an eighth of a turn on, so that quarters are centred
  let x = f32(2 * i32(k & 0x3fffffu) - 0x3fffff) * (1.57079632679 / 8388608.0);
  let q = x * x;
  let s = x * (1.0 - q / 6.0 * (1.0 - q / 20.0 * (1.0 - q / 42.0 * (1.0 - q / 72.0))));
  let c = 1.0 - q / 2.0 * (1.0 - q / 12.0 * (1.0 - q / 30.0 * (1.0 - q / 56.0 * (1.0 - q / 90.0))));
  switch (k >> 22u) & 3u {
    case 1u: { return vec2f(-s, c); }
    case 2u: { return vec2f(-c, -s); }
    case 3u: { return vec2f(s, -c); }
    default: { return vec2f(c, s); }
  }
}

// two standard normals
fn normalPair(first: u32, second: u32) -> vec2f {
  return sqrt(-2.0 * logUniform(first)) * direction(second);
}`
