import { log, sigmoid, softplus, tanh, wideExp } from './elementary'

// The ops of a loss, over arrays that have room for four numbers more than they hold: a loop goes
// on in whole vectors, and what it writes too much is overwritten by the next row or never read.
// The orders are those of `unaryOps` and `binaryOps` in ../vector.ts.

/** `to = op(source)`; `low` and `high` are the limits of a clip. */
export function unary(op: i32, size: i32, source: usize, to: usize, low: f32, high: f32): void {
  if (op == 0) map(0, size, source, to, low, high)
  else if (op == 1) map(1, size, source, to, low, high)
  else if (op == 2) map(2, size, source, to, low, high)
  else if (op == 3) map(3, size, source, to, low, high)
  else if (op == 4) map(4, size, source, to, low, high)
  else if (op == 5) map(5, size, source, to, low, high)
  else if (op == 6) map(6, size, source, to, low, high)
  else map(7, size, source, to, low, high)
}

@inline
function map(op: i32, size: i32, source: usize, to: usize, low: f32, high: f32): void {
  for (const end = to + ((<usize>size) << 2); to < end; to += 16, source += 16) {
    v128.store(to, value(op, v128.load(source), low, high))
  }
}

@inline
function value(op: i32, x: v128, low: f32, high: f32): v128 {
  if (op == 0) return wideExp(x)
  if (op == 1) return log(x)
  if (op == 2) return tanh(x)
  if (op == 3) return sigmoid(x)
  if (op == 4) return softplus(x)
  if (op == 5) return f32x4.neg(x)
  if (op == 6) return f32x4.mul(x, x)
  return f32x4.pmax(f32x4.pmin(x, f32x4.splat(high)), f32x4.splat(low))
}

/** Four equal numbers, where an input does not go on along a row. */
const repeatedA: usize = memory.data(16, 16)
const repeatedB: usize = memory.data(16, 16)

/**
 * `to = op(a, b)` with broadcasting, over three nested axes. The steps, in numbers, are what an
 * input goes on by when an axis does; along the innermost they are 0 or 1.
 */
export function binary(
  op: i32,
  to: usize,
  size0: i32,
  size1: i32,
  size2: i32,
  a: usize,
  a0: i32,
  a1: i32,
  a2: i32,
  b: usize,
  b0: i32,
  b1: i32,
  b2: i32,
): void {
  const stepA = <usize>a2 << 4
  const stepB = <usize>b2 << 4
  const row = <usize>size2 << 2
  for (let i = 0; i < size0; i++) {
    let x = a + (<usize>(i * a0) << 2)
    let y = b + (<usize>(i * b0) << 2)
    for (let j = 0; j < size1; j++) {
      if (!a2) v128.store(repeatedA, v128.load_splat<f32>(x))
      if (!b2) v128.store(repeatedB, v128.load_splat<f32>(y))
      zip(op, to, row, a2 ? x : repeatedA, stepA, b2 ? y : repeatedB, stepB)
      to += row
      x += <usize>a1 << 2
      y += <usize>b1 << 2
    }
  }
}

function zip(op: i32, to: usize, row: usize, a: usize, da: usize, b: usize, db: usize): void {
  if (op == 0) combine(0, to, row, a, da, b, db)
  else if (op == 1) combine(1, to, row, a, da, b, db)
  else if (op == 2) combine(2, to, row, a, da, b, db)
  else if (op == 3) combine(3, to, row, a, da, b, db)
  else if (op == 4) combine(4, to, row, a, da, b, db)
  else if (op == 5) combine(5, to, row, a, da, b, db)
  else if (op == 6) combine(6, to, row, a, da, b, db)
  else if (op == 7) combine(7, to, row, a, da, b, db)
  else if (op == 8) combine(8, to, row, a, da, b, db)
  else combine(9, to, row, a, da, b, db)
}

@inline
function combine(
  op: i32,
  to: usize,
  row: usize,
  a: usize,
  da: usize,
  b: usize,
  db: usize,
): void {
  for (const end = to + row; to < end; to += 16, a += da, b += db) {
    v128.store(to, result(op, v128.load(a), v128.load(b)))
  }
}

@inline
function result(op: i32, x: v128, y: v128): v128 {
  if (op == 0) return f32x4.add(x, y)
  if (op == 1) return f32x4.sub(x, y)
  if (op == 2) return f32x4.mul(x, y)
  if (op == 3) return f32x4.div(x, y)
  if (op == 4) {
    const low = squaredDifference(x, y)
    const high = squaredDifference(upper(x), upper(y))
    return v128.shuffle<f64>(low, high, 0, 2)
  }
  // Truth is the number 1, so that a truth value that is cast to a number is the same memory.
  const one = f32x4.splat(1)
  if (op == 5) return v128.and(f32x4.eq(x, y), one)
  if (op == 6) return v128.and(f32x4.ge(x, y), one)
  if (op == 7) return v128.and(f32x4.le(x, y), one)
  if (op == 8) return v128.and(f32x4.gt(x, y), one)
  return f32x4.mul(x, y) // of truth values: and
}

/** Of the lower two numbers, in float64 as in JavaScript, so that the bits are those of tfjs-cpu. */
@inline
function squaredDifference(x: v128, y: v128): v128 {
  const difference = f64x2.sub(f64x2.promote_low_f32x4(x), f64x2.promote_low_f32x4(y))
  return f32x4.demote_f64x2_zero(f64x2.mul(difference, difference))
}

@inline
function upper(x: v128): v128 {
  return v128.shuffle<f64>(x, x, 1, 1)
}

/** `to = condition ? a : b` */
export function select(size: i32, condition: usize, a: usize, b: usize, to: usize): void {
  const zero = f32x4.splat(0)
  for (const end = to + ((<usize>size) << 2); to < end; to += 16) {
    const no = f32x4.eq(v128.load(condition), zero)
    v128.store(to, v128.bitselect(v128.load(b), v128.load(a), no))
    condition += 16
    a += 16
    b += 16
  }
}

/** `rows` times `length` numbers, with steps in numbers from row to row. */
export function copyRows(
  rows: i32,
  length: i32,
  source: usize,
  sourceStep: i32,
  to: usize,
  toStep: i32,
): void {
  for (let i = 0; i < rows; i++) {
    if (length > 16) memory.copy(to, source, <usize>length << 2)
    else for (let j = 0; j < length; j++) {
      store<f32>(to + (<usize>j << 2), load<f32>(source + (<usize>j << 2)))
    }
    source += <usize>sourceStep << 2
    to += <usize>toStep << 2
  }
}
