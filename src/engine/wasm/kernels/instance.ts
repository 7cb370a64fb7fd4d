import wasm from 'virtual:kernels'

/** A byte address in the memory of the kernels. */
export type Pointer = number

/** What `assembly/index.ts` exports. Arrays are float32; strides count numbers. */
export interface Kernels {
  readonly memory: WebAssembly.Memory
  heapBase(): Pointer
  /** `c[m, n] = a[m, k] · b[k, n] + bias[n]`; `bias` 0 for none, `scratch` as `packedSize`. */
  matmul(
    m: number,
    n: number,
    k: number,
    a: Pointer,
    aRow: number,
    aColumn: number,
    b: Pointer,
    bRow: number,
    bColumn: number,
    c: Pointer,
    bias: Pointer,
    scratch: Pointer,
  ): void
  /** `runs` of them; the steps are from run to run, that of `bias` is `bStep`. */
  matmuls(
    runs: number,
    m: number,
    n: number,
    k: number,
    a: Pointer,
    aRow: number,
    aColumn: number,
    aStep: number,
    b: Pointer,
    bRow: number,
    bColumn: number,
    bStep: number,
    c: Pointer,
    cStep: number,
    bias: Pointer,
    scratch: Pointer,
  ): void
  columnSum(m: number, n: number, source: Pointer, to: Pointer): void
  activate(kind: number, size: number, source: Pointer, to: Pointer): void
  backpropagate(kind: number, size: number, delta: Pointer, h: Pointer, a: Pointer): void
  adam(
    size: number,
    theta: Pointer,
    g: Pointer,
    m: Pointer,
    v: Pointer,
    rate: number,
    beta1: number,
    beta2: number,
    correction1: number,
    correction2: number,
    epsilon: number,
  ): void
  rmsprop(
    size: number,
    theta: Pointer,
    g: Pointer,
    s: Pointer,
    rate: number,
    decay: number,
    epsilon: number,
  ): void
  sgd(size: number, theta: Pointer, g: Pointer, rate: number): void
  unary(op: number, size: number, source: Pointer, to: Pointer, low: number, high: number): void
  binary(
    op: number,
    to: Pointer,
    size0: number,
    size1: number,
    size2: number,
    a: Pointer,
    a0: number,
    a1: number,
    a2: number,
    b: Pointer,
    b0: number,
    b1: number,
    b2: number,
  ): void
  select(size: number, condition: Pointer, a: Pointer, b: Pointer, to: Pointer): void
  copyRows(
    rows: number,
    length: number,
    source: Pointer,
    sourceStep: number,
    to: Pointer,
    toStep: number,
  ): void
  sum(
    outer: number,
    size: number,
    inner: number,
    source: Pointer,
    to: Pointer,
    divisor: number,
  ): void
  maximum(outer: number, size: number, inner: number, source: Pointer, to: Pointer): void
  /** 16 words of the counters `index … index + 3`. */
  hashes(to: Pointer, index: number, step: number, stream: number, seed: number): void
  /** Room for a multiple of 16 numbers. */
  normals(size: number, to: Pointer, seed: number, stream: number, step: number): void
  /** Room for a multiple of 16 numbers. */
  uniforms(size: number, to: Pointer, seed: number, stream: number, step: number): void
  oneHots(
    count: number,
    classes: number,
    to: Pointer,
    seed: number,
    stream: number,
    step: number,
  ): void
  rows(
    n: number,
    dim: number,
    to: Pointer,
    seed: number,
    stream: number,
    step: number,
    table: Pointer,
    thresholds: Pointer,
    count: number,
  ): void
  rowLabels(
    n: number,
    classes: number,
    to: Pointer,
    seed: number,
    stream: number,
    step: number,
    labels: Pointer,
    thresholds: Pointer,
    count: number,
  ): void
  gatherPatches: Patches
  scatterPatches: Patches
  /** Room for a multiple of 4 points. */
  points(
    count: number,
    to: Pointer,
    seed: number,
    stream: number,
    step: number,
    table: Pointer,
    components: number,
  ): void
}

type Patches = (
  images: number,
  height: number,
  width: number,
  channels: number,
  rows: number,
  columns: number,
  k: number,
  stride: number,
  top: number,
  left: number,
  source: Pointer,
  to: Pointer,
) => void

/** Numbers of scratch that `matmul` needs for a left factor `[m, k]`. */
export const packedSize = (m: number, k: number): number => 4 * Math.ceil(m / 4) * Math.min(k, 256)

/** Compiles the kernels. Throws where WebAssembly SIMD is missing. */
export async function instantiate(): Promise<Kernels> {
  const bytes = Uint8Array.from(atob(wasm), (letter) => letter.charCodeAt(0))
  const { instance } = await WebAssembly.instantiate(bytes)
  return instance.exports as unknown as Kernels
}
