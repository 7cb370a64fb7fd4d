/**
 * Bars and stripes (MacKay 2003, § 43.3) on n × n pixels: first it is chosen, evenly, whether rows or
 * columns are inked, then for each line on its own, with one probability. So nothing and everything
 * are patterns of either kind, and there are 2ⁿ⁺¹ − 2.
 */
export interface Patterns {
  readonly side: number
  /** `[patterns, side²]`: rows by their lines as binary numbers, the top one first, then columns. */
  readonly pictures: Float32Array
  /** Exact; they sum to 1. */
  readonly weights: Float64Array
  readonly names: readonly string[]
}

/** How many bits of a number are 1. */
const ones = (bits: number): number => (bits === 0 ? 0 : (bits & 1) + ones(bits >> 1))

/** The number of the pattern whose lines of a kind are inked by the bits, the first line the highest. */
export function patternOf(side: number, columns: boolean, bits: number): number {
  const all = 2 ** side - 1
  return columns && bits > 0 && bits < all ? all + bits : bits
}

/** @param chance of each line to be inked */
export function barPatterns(side: number, chance: number): Patterns {
  const all = 2 ** side - 1
  const count = 2 * all
  const columns = (k: number) => k > all
  const bitsOf = (k: number) => (columns(k) ? k - all : k)
  const inked = (k: number, line: number) => (bitsOf(k) >> (side - 1 - line)) & 1
  const pictures = Float32Array.from({ length: count * side * side }, (_, at) => {
    const k = Math.floor(at / side ** 2)
    return inked(k, columns(k) ? at % side : Math.floor(at / side) % side)
  })
  const weights = Float64Array.from({ length: count }, (_, k) => {
    const bars = ones(bitsOf(k))
    const kinds = bars === 0 || bars === side ? 2 : 1
    return (kinds / 2) * chance ** bars * (1 - chance) ** (side - bars)
  })
  const names = Array.from({ length: count }, (_, k) => {
    const lines = Array.from({ length: side }, (_, line) => inked(k, line)).join('')
    return `${columns(k) ? '|' : '–'}${lines}`
  })
  return { side, pictures, weights, names }
}
